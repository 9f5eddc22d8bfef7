/// Tells that two documents say the same: the same story at two addresses, in Traditional and in Simplified characters,
/// or lightly edited. Start at [Wording].
@NullMarked
package dev.quoth.corpus.story;

import org.jspecify.annotations.NullMarked;
