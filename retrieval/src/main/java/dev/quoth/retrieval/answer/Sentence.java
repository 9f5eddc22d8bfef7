package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Span;
import dev.quoth.corpus.Window;
import java.util.List;
import java.util.Set;

/// A sentence or table row of a passage that was found, taken apart.
///
/// @param window     its first window
/// @param places     the places of its windows in the passage
/// @param terms      its terms
/// @param characters its Han characters and other words
/// @param above      the terms of what stands above it: its headings and its document's title
/// @param cosine     how near its nearest window is to the question, standardised; 0 or more
record Sentence(Span span, Window window, List<Integer> places, FoldedText text, Set<String> terms,
        Set<String> characters, Set<String> above, double cosine) {

    Sentence {
        places = List.copyOf(places);
    }
}
