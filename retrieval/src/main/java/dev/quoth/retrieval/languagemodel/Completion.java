package dev.quoth.retrieval.languagemodel;

/// What a model said.
///
/// @param text    what it said; never blank
/// @param usage   what it took
/// @param model   which model said it, as the provider calls it
/// @param isWhole false means that it was cut off at the prompt's most tokens: JSON then ends in the middle
public record Completion(String text, Usage usage, String model, boolean isWhole) {

    public Completion {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a completion says something");
        }
    }
}
