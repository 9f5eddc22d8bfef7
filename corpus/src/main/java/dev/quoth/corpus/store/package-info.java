/// The store of record: documents, passages, windows and their vectors. Start at [CorpusStore]; SQLite, JDBI and
/// `java.sql` are used here and nowhere else.
@NullMarked
package dev.quoth.corpus.store;

import org.jspecify.annotations.NullMarked;
