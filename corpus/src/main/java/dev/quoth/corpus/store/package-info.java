/// The store of record: places, documents with their passages, windows and vectors, and the quotes of answers with the
/// versions that they are from. Start at [CorpusStore]; SQLite, JDBI and `java.sql` are used here and nowhere else.
@NullMarked
package dev.quoth.corpus.store;

import org.jspecify.annotations.NullMarked;
