package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Folding;
import dev.quoth.retrieval.generation.Verdict.Refuted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words that turn what a sentence says: «not», «may», «only», «fell» where another says «rose». They tell in three languages
/// whether a claim turns what its quote says. Never changes once made.
final class Cues {

    private enum Kind {
        SAME, NEEDED, KEPT, EASED, PLUS, MINUS, EXCEPT
    }

    private final Map<Kind, Map<String, Pattern>> cues = new EnumMap<>(Kind.class);

    private Cues() {
        for (var kind : Kind.values()) {
            cues.put(kind, new LinkedHashMap<>());
        }
    }

    /// Returns the cues inside the product.
    static Cues packaged() {
        var resource = Cues.class.getResourceAsStream("cues.tsv");
        if (resource == null) {
            throw new IllegalStateException("the packaged cues.tsv is not on the class path");
        }
        var cues = new Cues();
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(cues::add);
            return cues;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the packaged cues.tsv", e);
        }
    }

    private void add(String line) {
        var columns = line.split("\t", -1);
        if (columns.length != 4) {
            throw new IllegalStateException("a cue must be KIND, NAME, ENGLISH and CHINESE, got '" + line + "'");
        }
        of(Kind.valueOf(columns[0].toUpperCase(Locale.ROOT))).put(columns[1],
                Pattern.compile("\\b(?:" + columns[2] + ")\\b|" + columns[3]));
    }

    private Map<String, Pattern> of(Kind kind) {
        return cues.getOrDefault(kind, Map.of());
    }

    /// Returns why and by which cue `claim` turns what stands in `quote`; empty where it turns nothing.
    ///
    /// @param near the part of the quote that the claim rests on
    Optional<Refuted> turn(String claim, String quote, String near) {
        var said = Folding.fold(claim).replace('’', '\'');
        var whole = Folding.fold(quote).replace('’', '\'');
        var part = Folding.fold(near).replace('’', '\'');
        for (var cue : of(Kind.SAME).keySet()) {
            boolean isSaid = has(Kind.SAME, cue, said);
            if (isSaid
                    ? !has(Kind.SAME, cue, whole) && !isUnderContrary(said, whole)
                    : has(Kind.SAME, cue, part)
                            && !isUnderContrary(part, said)) {
                return Optional.of(new Refuted(Objection.NEGATION, cue));
            }
        }
        for (var cue : of(Kind.NEEDED).keySet()) {
            if (has(Kind.NEEDED, cue, said) && !has(Kind.NEEDED, cue, whole)) {
                return Optional.of(new Refuted(Objection.MODALITY, cue));
            }
        }
        for (var cue : of(Kind.KEPT).keySet()) {
            if (has(Kind.KEPT, cue, part) && !has(Kind.KEPT, cue, said) && !has(Kind.EASED, cue, said)) {
                return Optional.of(new Refuted(Objection.MODALITY, cue));
            }
        }
        return opposite(said, part);
    }

    /// «Fell» may be said for «did not rise».
    private boolean isUnderContrary(String negated, String other) {
        return of(Kind.PLUS).keySet().stream().anyMatch(name -> (has(Kind.PLUS, name, negated)
                && has(Kind.MINUS, name, other)) || (has(Kind.MINUS, name, negated) && has(Kind.PLUS, name, other)));
    }

    private Optional<Refuted> opposite(String said, String part) {
        for (var name : of(Kind.PLUS).keySet()) {
            for (var one : new Kind[]{Kind.PLUS, Kind.MINUS}) {
                var other = one == Kind.PLUS ? Kind.MINUS : Kind.PLUS;
                boolean isTurned = has(one, name, said) && !has(other, name, said) && !has(one, name, part)
                        && has(other, name, part);
                boolean isBare = !has(Kind.SAME, "negation", said) && !has(Kind.SAME, "negation", part);
                if (isTurned && isBare) {
                    return Optional.of(new Refuted(Objection.OPPOSITE, name));
                }
            }
        }
        return Optional.empty();
    }

    private boolean has(Kind kind, String name, String folded) {
        var pattern = of(kind).get(name);
        if (pattern == null) {
            return false;
        }
        var except = of(Kind.EXCEPT).get(name);
        var text = except == null || kind != Kind.SAME ? folded : except.matcher(folded).replaceAll(" ");
        return pattern.matcher(text).find();
    }

}
