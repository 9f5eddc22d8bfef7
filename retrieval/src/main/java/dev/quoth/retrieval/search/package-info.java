/// From a question to the passages that may answer it: candidates and their fusion. Start at [Search].
@NullMarked
package dev.quoth.retrieval.search;

import org.jspecify.annotations.NullMarked;
