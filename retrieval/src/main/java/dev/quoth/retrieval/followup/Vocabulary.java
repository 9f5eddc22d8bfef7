package dev.quoth.retrieval.followup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The closed classes of words that follow-up questions are known by.
final class Vocabulary {

    private static final Map<String, Set<String>> CLASSES = classes();

    private Vocabulary() {}

    /// Whether `folded` is of the class called `name`.
    static boolean is(String name, String folded) {
        return of(name).contains(folded);
    }

    /// Returns the words of the class called `name`.
    static Set<String> of(String name) {
        var words = CLASSES.get(name);
        if (words == null) {
            throw new IllegalArgumentException("there is no class of words called " + name);
        }
        return words;
    }

    private static Map<String, Set<String>> classes() {
        Map<String, Set<String>> classes = new HashMap<>();
        rows("words.tsv", 2).forEach(row -> classes.put(row.getFirst(), Set.of(row.get(1).split("\\|"))));
        return Map.copyOf(classes);
    }

    /// Returns the rows of a table inside the product, without its remarks; each has that many `columns`.
    static List<List<String>> rows(String table, int columns) {
        var stream = Vocabulary.class.getResourceAsStream(table);
        if (stream == null) {
            throw new IllegalStateException("the packaged " + table + " is not on the class path");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var rows = reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1))).toList();
            for (var row : rows) {
                if (row.size() != columns) {
                    throw new IllegalStateException(
                            "the packaged %s must have %d columns, got %s".formatted(table, columns, row));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the packaged " + table, e);
        }
    }
}
