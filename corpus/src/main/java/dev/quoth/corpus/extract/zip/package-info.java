/// ZIP files from strangers, read within bounds. Start at [ZipContents].
@NullMarked
package dev.quoth.corpus.extract.zip;

import org.jspecify.annotations.NullMarked;
