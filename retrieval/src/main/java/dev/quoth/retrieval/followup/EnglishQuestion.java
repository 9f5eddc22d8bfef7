package dev.quoth.retrieval.followup;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// An English question in its parts: how it asks, the auxiliary verb, the rest.
///
/// @param text     without the mark at its end
/// @param asking   how many tokens it begins with that only join it to what was said before
/// @param askedEnd the number of the first token that is not part of how it asks; the same as `asking` where it does not
///                 ask with a question word
/// @param hasAuxiliary whether that token is an auxiliary verb
record EnglishQuestion(String text, List<Token> tokens, int asking, int askedEnd, boolean hasAuxiliary) {

    private static final Set<String> WORDS = Set.of("who", "whom", "whose", "what", "which", "when", "where", "why",
            "how");
    private static final Set<String> DEGREES = Set.of("many", "much", "long", "far", "fast", "big", "large", "high",
            "old", "often", "tall", "deep", "heavy", "wide", "soon");
    private static final Set<String> JOINING = Set.of("and", "but", "so", "also", "then", "or", "well", "ok", "okay",
            ",");
    private static final Pattern SHORTENED = Pattern
            .compile("(?i)\\b(what|who|when|where|how|why|it|that|there)['’]s\\b");
    private static final int LONGEST_ASKED = 7;

    /// @param known names that are known, as they stand in `text`
    static EnglishQuestion of(String text, Set<String> known) {
        var plain = SHORTENED.matcher(text.strip()).replaceAll("$1 is").replaceAll("[\\s?!.？！。]+$", "");
        var tokens = Token.in(plain, known);
        int asking = 0;
        while (asking < tokens.size() && JOINING.contains(tokens.get(asking).lower())) {
            asking++;
        }
        int word = asking < tokens.size() && tokens.get(asking).is("preposition") ? asking + 1 : asking;
        if (word >= tokens.size() || !WORDS.contains(tokens.get(word).lower())) {
            boolean has = asking < tokens.size() && tokens.get(asking).is("auxiliary");
            return new EnglishQuestion(plain, tokens, asking, asking, has);
        }
        int auxiliary = auxiliary(tokens, word);
        return auxiliary > 0
                ? new EnglishQuestion(plain, tokens, asking, auxiliary, true)
                : new EnglishQuestion(plain, tokens, asking, endOfAsked(tokens, word), false);
    }

    private static int auxiliary(List<Token> tokens, int word) {
        boolean isAlone = Set.of("who", "whom", "when", "where", "why").contains(tokens.get(word).lower());
        int last = Math.min(tokens.size() - 1, word + (isAlone ? 1 : LONGEST_ASKED));
        for (int at = word + 1; at <= last; at++) {
            if (tokens.get(at).is("auxiliary")) {
                return at;
            }
            if ((tokens.get(at).isVerb() && at > word + 1) || !tokens.get(at).isWord()) {
                return 0;
            }
        }
        return 0;
    }

    /// «which banks», «how many people», «who».
    private static int endOfAsked(List<Token> tokens, int word) {
        int at = word + 1;
        if (at < tokens.size() && DEGREES.contains(tokens.get(at).lower())) {
            at++;
        }
        boolean takesNoun = Set.of("which", "what", "whose", "how").contains(tokens.get(word).lower());
        int last = at;
        while (takesNoun && last < tokens.size() && tokens.get(last).isContent()
                && !(tokens.get(last).isVerb() && last > at)) {
            last++;
        }
        return last;
    }

    boolean asks() {
        return askedEnd > asking;
    }

    /// Returns how it asks: «by when», «how many banks»; empty where it has no question word.
    String asked() {
        return asks() ? text.substring(tokens.get(asking).start(), tokens.get(askedEnd - 1).end()) : "";
    }

    /// Returns the first word of how it asks, in small letters; empty where it has no question word.
    String word() {
        return tokens.subList(asking, askedEnd).stream().map(Token::lower).filter(WORDS::contains).findFirst()
                .orElse("");
    }

    /// Returns the tokens of what is asked for, as «banks» in «how many banks».
    List<Token> noun() {
        return tokens.subList(asking, askedEnd).stream().dropWhile(token -> !WORDS.contains(token.lower())).skip(1)
                .dropWhile(token -> DEGREES.contains(token.lower())).toList();
    }

    /// Returns the number of the first token of what a part is asked of, as «the probe» in «how much of the probe»; empty where
    /// it asks for no part of something.
    OptionalInt ofWhat() {
        return IntStream.range(asking + 1, askedEnd - 1).filter(at -> tokens.get(at).lower().equals("of"))
                .map(at -> at + 1).findFirst();
    }

    /// Returns the auxiliary verb in small letters; empty where there is none.
    String auxiliary() {
        return hasAuxiliary ? tokens.get(askedEnd).lower() : "";
    }

    /// Returns the number of the first token behind the auxiliary verb.
    int bodyStart() {
        return hasAuxiliary ? askedEnd + 1 : askedEnd;
    }

    /// Returns what follows the asking, auxiliary verb included.
    String rest() {
        return askedEnd < tokens.size() ? text.substring(tokens.get(askedEnd).start()) : "";
    }

    /// Returns what follows the auxiliary verb.
    String body() {
        return bodyStart() < tokens.size() ? text.substring(tokens.get(bodyStart()).start()) : "";
    }
}
