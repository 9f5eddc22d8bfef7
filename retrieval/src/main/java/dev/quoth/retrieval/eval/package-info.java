/// Measures retrieval and answers on question files. Start at [Evaluation].
@NullMarked
package dev.quoth.retrieval.eval;

import org.jspecify.annotations.NullMarked;
