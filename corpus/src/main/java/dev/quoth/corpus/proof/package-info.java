/// Proof that what a document says stands in its source: each stretch of its text found again there, and what was
/// repaired between named. Start at [SourceCheck]; [Verification] goes through a whole store.
@NullMarked
package dev.quoth.corpus.proof;

import org.jspecify.annotations.NullMarked;
