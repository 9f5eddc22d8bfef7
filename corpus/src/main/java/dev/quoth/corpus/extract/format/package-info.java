/// Which format a file has, by its bytes first and its name second. Start at [FileFormat].
@NullMarked
package dev.quoth.corpus.extract.format;

import org.jspecify.annotations.NullMarked;
