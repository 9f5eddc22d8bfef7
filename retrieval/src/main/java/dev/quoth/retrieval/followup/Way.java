package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Ways to ask.
enum Way {
    WHY, WHEN, BY_WHEN, SINCE_WHEN, WHERE, WHO, BY_WHOM, HOW_MUCH, HOW_MANY, HOW_LONG, HOW, WHICH, HOW_FAST, HOW_BIG,
    HOW_FAR, HOW_HIGH;

    /// How a way is said, the usual words first.
    private record Words(List<String> english, List<String> chinese) {}

    private static final Words NONE = new Words(List.of(""), List.of(""));
    private static final Map<Way, Words> WORDS = words();
    private static final Map<String, Way> WAYS = ways();

    private static Map<Way, Words> words() {
        var words = new HashMap<Way, Words>();
        for (var row : Vocabulary.rows("asking.tsv", 3)) {
            words.put(valueOf(row.getFirst()),
                    new Words(List.of(row.get(1).split("\\|")), List.of(row.get(2).split("\\|"))));
        }
        return Map.copyOf(words);
    }

    private static Map<String, Way> ways() {
        var ways = new HashMap<String, Way>();
        WORDS.forEach((way, words) -> {
            words.english.forEach(each -> ways.put(each, way));
            words.chinese.forEach(each -> ways.put(Folding.fold(each), way));
        });
        return Map.copyOf(ways);
    }

    /// Returns the way in which the `folded` words ask; empty where they say more or less than that.
    static Optional<Way> of(String folded) {
        return Optional.ofNullable(WAYS.get(folded));
    }

    String english() {
        return WORDS.getOrDefault(this, NONE).english.getFirst();
    }

    /// Returns it in traditional characters.
    String chinese() {
        return WORDS.getOrDefault(this, NONE).chinese.getFirst();
    }

    /// Whether it asks for a thing or a person, which takes a place in the sentence.
    boolean isForAThing() {
        return switch (this) {
            case WHO, HOW_MUCH, HOW_MANY, WHICH -> true;
            case WHY, WHEN, BY_WHEN, SINCE_WHEN, WHERE, BY_WHOM, HOW_LONG, HOW, HOW_FAST, HOW_BIG, HOW_FAR, HOW_HIGH ->
                false;
        };
    }
}
