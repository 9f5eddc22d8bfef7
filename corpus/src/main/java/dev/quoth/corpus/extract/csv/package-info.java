/// Tables in plain text, one row a line. Start at [CsvExtractor].
@NullMarked
package dev.quoth.corpus.extract.csv;

import org.jspecify.annotations.NullMarked;
