/// Answers that a language model words and quotes prove: what the model is asked, how what it says is checked against the
/// documents, and what goes out where nothing of it stands. Start at [Generation]; the check is [ClaimCheck].
@NullMarked
package dev.quoth.retrieval.generation;

import org.jspecify.annotations.NullMarked;
