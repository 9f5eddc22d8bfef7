/// A SQLite file with its connections, transactions, tables and errors, for the stores. Start at [Database].
@NullMarked
package dev.quoth.corpus.sqlite;

import org.jspecify.annotations.NullMarked;
