/// What the corpus is made of: documents, their passages and windows, and the spans that tie a quote to its text.
/// Start at [dev.quoth.corpus.ingest.Ingest] for how a place becomes documents.
@NullMarked
package dev.quoth.corpus;

import org.jspecify.annotations.NullMarked;
