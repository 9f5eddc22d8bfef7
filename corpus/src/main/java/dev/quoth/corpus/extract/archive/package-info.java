/// ZIP archives as folders of documents. Start at [ZipArchive].
@NullMarked
package dev.quoth.corpus.extract.archive;

import org.jspecify.annotations.NullMarked;
