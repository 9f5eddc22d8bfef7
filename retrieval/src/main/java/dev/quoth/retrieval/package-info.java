/// Placeholder.
@NullMarked
package dev.quoth.retrieval;

import org.jspecify.annotations.NullMarked;
