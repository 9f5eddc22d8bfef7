/// Between languages: what a question's words are called in the other language. Start at [Glossary].
@NullMarked
package dev.quoth.retrieval.bridge;

import org.jspecify.annotations.NullMarked;
