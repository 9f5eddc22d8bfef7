/// From passages to an answer with checked quotes, or to the decision not to answer. Start at [Answerer].
@NullMarked
package dev.quoth.retrieval.answer;

import org.jspecify.annotations.NullMarked;
