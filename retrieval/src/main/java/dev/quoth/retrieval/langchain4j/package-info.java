/// The corpus for applications that are built with langchain4j. Start at [QuothCorpus]; docs/langchain4j.md shows its use.
@NullMarked
package dev.quoth.retrieval.langchain4j;

import org.jspecify.annotations.NullMarked;
