/// PDF files to text in reading order, by where each glyph stands. Start at [PdfExtractor].
@NullMarked
package dev.quoth.corpus.extract.pdf;

import org.jspecify.annotations.NullMarked;
