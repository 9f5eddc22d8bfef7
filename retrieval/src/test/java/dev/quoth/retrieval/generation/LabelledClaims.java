package dev.quoth.retrieval.generation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Claims with quotes that are known to prove them or not.
///
/// @param label `right`, or what is wrong
record LabelledClaims(String label, String claim, String quote) {

    /// Returns those of a resource beside this class.
    static List<LabelledClaims> in(String resource) {
        return lines(resource).stream().map(line -> line.split("\t", -1))
                .map(columns -> new LabelledClaims(columns[0], columns[1], columns[2])).toList();
    }

    private static List<String> lines(String resource) {
        var stream = Objects.requireNonNull(LabelledClaims.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    boolean isRight() {
        return label.equals("right");
    }
}
