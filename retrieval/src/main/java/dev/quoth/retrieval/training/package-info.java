/// Learns from sentence pairs what joins the two languages. Start at [BilingualTrainer].
@NullMarked
package dev.quoth.retrieval.training;

import org.jspecify.annotations.NullMarked;
