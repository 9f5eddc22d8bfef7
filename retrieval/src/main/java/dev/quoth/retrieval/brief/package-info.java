/// Documents in brief: the sentence that says most of what one is about, and whether it is about a topic. Start at
/// [Briefs]; [KeySentence] chooses, [Topic] matches.
@NullMarked
package dev.quoth.retrieval.brief;

import org.jspecify.annotations.NullMarked;
