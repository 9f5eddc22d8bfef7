package dev.quoth.retrieval.answer;

import java.util.Optional;

/// What a language model said and a quote of the answer proves.
///
/// @param text        one line of plain words
/// @param citation    the number of the citation whose quote proves it
/// @param translation that quote in the reader's language, which the model made; empty where the reader needs none
public record Claim(String text, int citation, Optional<String> translation) {

    public Claim {
        if (text.isBlank() || text.contains("\n") || citation < 1) {
            throw new IllegalArgumentException(
                    "a claim must be one line and have a citation, got '" + text + "' with " + citation);
        }
    }
}
