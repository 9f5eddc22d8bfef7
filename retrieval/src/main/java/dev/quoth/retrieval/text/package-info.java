/// How text is folded for models and analyzers. Start at [Folding]; nothing here ever touches a quote.
@NullMarked
package dev.quoth.retrieval.text;

import org.jspecify.annotations.NullMarked;
