/// What the tests of several packages share.
@NullMarked
package dev.quoth.retrieval;

import org.jspecify.annotations.NullMarked;
