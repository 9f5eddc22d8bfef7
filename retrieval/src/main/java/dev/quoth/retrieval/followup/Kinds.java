package dev.quoth.retrieval.followup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The kinds of things that common English nouns mean: a tram is no line, but an act is a law.
final class Kinds {
    private static final List<String> KINDS = List.of("kind of body", "kind of rule", "kind of undertaking",
            "kind of way",
            "kind of vehicle", "kind of house", "kind of work");
    private static final Pattern BEHIND_HEAD = Pattern.compile(" (?:of|from|in|at|to|for|on|between|under|with) .*");

    private Kinds() {}

    /// Whether `noun` can't mean `thing`, because both are of known kinds and these differ.
    static boolean differ(String noun, String thing) {
        var head = BEHIND_HEAD.matcher(thing).replaceFirst("");
        var own = of(noun);
        var other = of(head.substring(head.lastIndexOf(' ') + 1));
        return own.isPresent() && other.isPresent() && !own.equals(other);
    }

    private static Optional<String> of(String noun) {
        var lower = noun.toLowerCase(Locale.ROOT);
        return KINDS.stream().filter(kind -> Vocabulary.is(kind, lower)).findFirst();
    }
}
