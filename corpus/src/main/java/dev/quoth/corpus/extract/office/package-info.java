/// Word, PowerPoint and Excel files in Office Open XML. Start at [OfficeExtractor].
@NullMarked
package dev.quoth.corpus.extract.office;

import org.jspecify.annotations.NullMarked;
