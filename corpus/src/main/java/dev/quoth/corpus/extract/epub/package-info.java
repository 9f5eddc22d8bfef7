/// EPUB books. Start at [EpubExtractor].
@NullMarked
package dev.quoth.corpus.extract.epub;

import org.jspecify.annotations.NullMarked;
