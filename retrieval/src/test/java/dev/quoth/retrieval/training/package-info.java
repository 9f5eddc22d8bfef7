/// Tests of the training.
@NullMarked
package dev.quoth.retrieval.training;

import org.jspecify.annotations.NullMarked;
