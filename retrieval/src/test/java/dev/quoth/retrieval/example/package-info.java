/// An application built with langchain4j that asks the corpus; docs/langchain4j.md quotes it.
@NullMarked
package dev.quoth.retrieval.example;

import org.jspecify.annotations.NullMarked;
