/// Bytes of formats that are no text to the text in them: what an extractor is and what it gives. Each library that reads
/// a format has a package of its own below this one. Start at [Extractor].
@NullMarked
package dev.quoth.corpus.extract;

import org.jspecify.annotations.NullMarked;
