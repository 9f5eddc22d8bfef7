/// Bytes of any format to clean documents: what [dev.quoth.corpus.extract] takes out of files, and HTML, Markdown and
/// plain text in any encoding, to blocks; layout repair, navigation left out, and each character tied to the source.
/// Start at [DocumentReader], and at [CleaningReader] for the steps. jsoup, commonmark and ICU's charset detection are used here and nowhere else.
@NullMarked
package dev.quoth.corpus.read;

import org.jspecify.annotations.NullMarked;
