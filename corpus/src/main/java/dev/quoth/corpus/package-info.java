/// What the corpus is made of: documents, their passages and windows, the spans that tie a quote to its text, and the map
/// that ties the text to its source.
/// Start at [dev.quoth.corpus.ingest.Ingest] for how a place becomes documents.
@NullMarked
package dev.quoth.corpus;

import org.jspecify.annotations.NullMarked;
