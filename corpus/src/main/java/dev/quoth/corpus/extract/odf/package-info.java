/// OpenDocument texts, presentations and spreadsheets. Start at [OdfExtractor].
@NullMarked
package dev.quoth.corpus.extract.odf;

import org.jspecify.annotations.NullMarked;
