package dev.quoth.retrieval.followup;

import dev.quoth.retrieval.bridge.WordKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds what an English question speaks of: runs of words between those of closed classes and verbs, joined by «of».
final class EnglishPhrases {

    private static final Set<String> DO = Set.of("do", "does", "did", "will", "would", "can", "could", "shall",
            "should",
            "may", "might", "must", "didn't", "doesn't", "don't");

    private static final Set<String> BEFORE_INFINITIVES = Set.of("has", "have", "had", "need", "needs", "needed",
            "want",
            "wants", "able", "going", "required", "allowed", "supposed", "ought", "used");

    private final String text;
    private final List<Token> tokens;
    private final List<Mention> found = new ArrayList<>();
    /// The tokens of the phrase under way.
    private final List<Token> phrase = new ArrayList<>();
    /// Whether a verb without ending is still to come, which stands behind the subject.
    private boolean awaitsVerb;

    private EnglishPhrases(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /// Returns the phrases of `text` from the token at `from` on, in order.
    ///
    /// @param auxiliary the auxiliary verb before them, in small letters; empty where there is none
    static List<Mention> in(String text, List<Token> tokens, int from, String auxiliary) {
        var phrases = new EnglishPhrases(text, tokens);
        phrases.awaitsVerb = DO.contains(auxiliary);
        phrases.read(from);
        return phrases.found;
    }

    private void read(int from) {
        for (int at = from; at < tokens.size(); at++) {
            var token = tokens.get(at);
            if (token.is("determiner")) {
                end();
                phrase.add(token);
            } else if (token.lower().equals("of") && !phrase.isEmpty() && phrase.getLast().isContent()) {
                phrase.add(token);
                if (at + 1 < tokens.size() && tokens.get(at + 1).is("determiner")) {
                    phrase.add(tokens.get(++at));
                }
            } else if (joinsName(at)) {
                phrase.add(token);
            } else if (!token.isContent()) {
                end();
            } else if ((isVerb(at) && !isInsidePhrase()) || isInfinitive(at)) {
                awaitsVerb = false;
                end();
            } else if (awaitsVerb && isVerbBehindName(token)) {
                end();
            } else {
                phrase.add(token);
            }
        }
        end();
    }

    /// «the CHIPS and Science Act»: what ends with what it is, behind an article, is one name.
    private boolean joinsName(int at) {
        if (!tokens.get(at).lower().equals("and") || phrase.size() < 2 || !phrase.getFirst().lower().equals("the")
                || !phrase.getLast().isName()) {
            return false;
        }
        int end = at + 1;
        while (end < tokens.size() && tokens.get(end).isName()) {
            end++;
        }
        return end > at + 1 && Vocabulary.is("kind", tokens.get(end - 1).lower());
    }

    /// «the reserved sum»: behind a determiner a participle belongs to the thing.
    private boolean isInsidePhrase() {
        return !phrase.isEmpty() && phrase.getLast().is("determiner");
    }

    /// «for manufacturing incentives», «the first train leave»: not all that may be a verb is one.
    private boolean isVerb(int at) {
        var token = tokens.get(at);
        boolean isNoun = token.lower().endsWith("ing")
                && (at == 0 || !Set.of("is", "are", "was", "were", "be", "been").contains(tokens.get(at - 1).lower()));
        boolean isBeforeVerb = awaitsVerb && !phrase.isEmpty() && at + 1 < tokens.size() && tokens.get(at + 1).isVerb();
        return token.isVerb() && !isNoun && !isBeforeVerb;
    }

    private boolean isInfinitive(int at) {
        return at > 0 && tokens.get(at - 1).lower().equals("to") && !tokens.get(at).isName()
                && (WordKinds.packaged().ofEnglish(tokens.get(at).lower()).contains(WordKinds.Kind.VERB)
                        || (at > 1 && BEFORE_INFINITIVES.contains(tokens.get(at - 2).lower())));
    }

    /// «did Hong Kong reserve»: behind a subject that is a name alone the next word is the verb.
    private boolean isVerbBehindName(Token token) {
        boolean isBehind = !token.isName() && !phrase.isEmpty() && phrase.stream().allMatch(Token::isName)
                && phrase.stream().noneMatch(Token::isPossessive);
        awaitsVerb &= !isBehind;
        return isBehind;
    }

    private void end() {
        if (awaitsVerb && phrase.stream().filter(Token::isContent).count() > 1 && !phrase.getLast().isName()) {
            phrase.removeLast(); // «did the net profit fall»
            awaitsVerb = false;
        }
        while (!phrase.isEmpty() && (!phrase.getLast().isContent() || isTrailingVerb())) {
            phrase.removeLast();
        }
        if (!phrase.isEmpty()) {
            int start = phrase.getFirst().start();
            found.add(new Mention(start, text.substring(start, phrase.getLast().end()), kind()));
        }
        phrase.clear();
    }

    private boolean isTrailingVerb() {
        return phrase.size() > 1 && (phrase.getLast().isPast() || phrase.getLast().is("participle"));
    }

    private Mention.Kind kind() {
        var named = phrase.stream().filter(Token::isName).toList();
        var content = phrase.stream().filter(Token::isContent).toList();
        if (!named.isEmpty() && named.size() == content.size() && isPlace(named)) {
            return Mention.Kind.PLACE;
        }
        if (!named.isEmpty()) {
            return Mention.Kind.NAME;
        }
        return phrase.getFirst().is("determiner") && !phrase.getFirst().lower().matches("an?|any|each|every|no|some")
                ? Mention.Kind.CERTAIN
                : Mention.Kind.THING;
    }

    private static boolean isPlace(List<Token> named) {
        var name = new StringBuilder();
        named.forEach(token -> name.append(name.isEmpty() ? "" : " ").append(token.text().replaceAll("['’]s$", "")));
        return isPlace(name.toString());
    }

    static boolean isPlace(String name) {
        return WordKinds.packaged().ofEnglish(name).contains(WordKinds.Kind.PLACE);
    }
}
