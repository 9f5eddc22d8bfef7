package dev.quoth.retrieval.bridge;

import java.util.List;

/// An English term, and what it is called in Chinese, the usual name first.
public record Term(String english, List<String> chinese) {

    public Term {
        chinese = List.copyOf(chinese);
        if (english.isBlank() || chinese.isEmpty() || chinese.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "term must have names in both languages, got '" + english + "' and " + chinese);
        }
    }
}
