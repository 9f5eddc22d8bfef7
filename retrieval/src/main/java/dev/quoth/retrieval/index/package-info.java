/// The index of passages and their vectors, derived from the store. Start at [PassageIndex]; Lucene is used here and
/// nowhere else.
@NullMarked
package dev.quoth.retrieval.index;

import org.jspecify.annotations.NullMarked;
