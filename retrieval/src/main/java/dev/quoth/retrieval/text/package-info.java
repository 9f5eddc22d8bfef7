/// How text is read for searching: folding, terms. Nothing here ever touches a quote.
@NullMarked
package dev.quoth.retrieval.text;

import org.jspecify.annotations.NullMarked;
