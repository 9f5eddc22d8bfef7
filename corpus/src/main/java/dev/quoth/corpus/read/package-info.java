/// Bytes to clean documents: charset, HTML, Markdown and plain text to blocks, layout repair, navigation left out.
/// Start at [DocumentReader]. jsoup, commonmark and ICU's charset detection are used here and nowhere else.
@NullMarked
package dev.quoth.corpus.read;

import org.jspecify.annotations.NullMarked;
