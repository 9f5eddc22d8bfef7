/// The one place for words to people. Start at [AnswerWording], which makes the parts of a reply of an answer; short
/// sentences are [Phrase]s and stand in properties files beside them.
@NullMarked
package dev.quoth.bot.wording;

import org.jspecify.annotations.NullMarked;
