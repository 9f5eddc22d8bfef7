/// The store of record: places, documents with their passages, windows and vectors, and the quotes of answers with the
/// versions that they are from. Start at [CorpusStore]; the SQLite file under it is [dev.quoth.corpus.sqlite]'s.
@NullMarked
package dev.quoth.corpus.store;

import org.jspecify.annotations.NullMarked;
