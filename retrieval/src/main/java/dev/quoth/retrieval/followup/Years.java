package dev.quoth.retrieval.followup;

import java.util.Optional;
import java.util.regex.Pattern;

/// Counts years on and back.
final class Years {

    private static final Pattern NUMBER = Pattern.compile("\\d{2,4}");

    private Years() {}

    /// Returns `year`, as 2024 or 民國113年, so many years `later`; empty where it has no number.
    static Optional<String> later(String year, int later) {
        var number = NUMBER.matcher(year);
        return number.find()
                ? Optional.of(number.replaceFirst(Integer.toString(Integer.parseInt(number.group()) + later)))
                : Optional.empty();
    }
}
