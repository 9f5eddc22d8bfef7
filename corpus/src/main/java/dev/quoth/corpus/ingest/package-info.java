/// The way of a document: place, bytes, clean text, passages, vectors, one transaction. Start at [Ingest].
@NullMarked
package dev.quoth.corpus.ingest;

import org.jspecify.annotations.NullMarked;
