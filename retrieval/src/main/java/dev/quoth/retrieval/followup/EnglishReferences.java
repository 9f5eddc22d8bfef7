package dev.quoth.retrieval.followup;

import dev.quoth.retrieval.followup.EnglishReference.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of an English question that mean what was named before it.
final class EnglishReferences {

    private static final Set<String> THINGS = Set.of("it", "its", "they", "them", "their", "theirs");
    private static final Set<String> PERSONS = Set.of("he", "him", "his", "she", "her", "hers");
    private static final Set<String> POINTING = Set.of("that", "this", "these", "those");
    private static final Set<String> OWNING = Set.of("its", "their", "his", "her");
    private static final Set<String> CLAUSES = Set.of("and", "or", "but", "if", "when", "while", "because", "before",
            "after", "since", "until", "that", "which", "who", "where", "why", "how", "to", ",");
    private static final Pattern EMPTY_IT = Pattern
            .compile(
                    "(?i)\\b(?:is|was|will|would|does|did|can) it (?:\\w+ ){0,2}(?:take|possible|true|legal|necessary|illegal|likely|important|safe|allowed|raining)\\b|\\bit (?:takes|is possible|is true)\\b|\\bwhat time is it\\b");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been");
    private static final Set<String> NOW = Set.of("year", "month", "week", "morning", "afternoon", "evening",
            "question",
            "bot", "time");

    private EnglishReferences() {}

    /// Whether `question` has a word for something that it does not name itself.
    static boolean in(EnglishQuestion question) {
        return !of(question).isEmpty();
    }

    /// Returns the words that do, in order.
    static List<EnglishReference> of(EnglishQuestion question) {
        var references = new ArrayList<EnglishReference>();
        var tokens = question.tokens();
        boolean namesItself = false;
        boolean isEmptyIt = EMPTY_IT.matcher(question.text()).find();
        for (int at = 0; at < tokens.size(); at++) {
            var reference = at(question, at);
            if (reference.isEmpty() || (isEmptyIt && tokens.get(at).lower().equals("it"))) {
                continue;
            }
            if (isNamedInside(question, reference.get())) {
                namesItself = true;
            } else {
                references.add(reference.get());
                at = reference.get().last();
            }
        }
        if (references.size() > 1) {
            // «What share of its revenue was that?»
            references.removeIf(reference -> reference.what() == What.THING
                    && POINTING.contains(tokens.get(reference.first()).lower()));
        }
        if (namesItself) {
            // «When was the institute founded and who leads it?» is whole.
            references.removeIf(reference -> tokens.get(reference.first()).lower().equals("the"));
        }
        return references;
    }

    private static Optional<EnglishReference> at(EnglishQuestion question, int at) {
        var tokens = question.tokens();
        var word = tokens.get(at).lower();
        var before = at > 0 ? tokens.get(at - 1).lower() : "";
        var next = at + 1 < tokens.size() ? tokens.get(at + 1).lower() : "";
        if (THINGS.contains(word)) {
            boolean isOwn = OWNING.contains(word);
            return Optional.of(new EnglishReference(at, at, word.startsWith("th")
                    ? isOwn ? What.OWN_THINGS : What.THINGS
                    : isOwn ? What.OWN_THING : What.THING, ""));
        }
        if (PERSONS.contains(word)) {
            boolean isOwn = word.equals("his")
                    || (word.equals("her") && !next.isEmpty() && tokens.get(at + 1).isContent());
            return Optional.of(new EnglishReference(at, at, isOwn ? What.OWN_PERSON : What.PERSON, ""));
        }
        if (word.equals("there") && !BE.contains(before) && !BE.contains(next)) {
            return Optional.of(new EnglishReference(at, at, What.PLACE, ""));
        }
        if (word.equals("then")
                && (next.isEmpty() || before.equals("by") || before.equals("back") || before.equals("until"))) {
            int first = before.equals("back") ? at - 1 : at;
            return Optional.of(new EnglishReference(first, at, What.TIME, ""));
        }
        boolean isPointing = POINTING.contains(word);
        if (isPointing
                && (next.isEmpty() || tokens.get(at + 1).is("auxiliary") || tokens.get(at + 1).is("preposition"))) {
            boolean joinsClause = word.equals("that") && at > 0 && tokens.get(at - 1).isContent() && !next.isEmpty();
            return joinsClause || (!next.isEmpty() && at > question.bodyStart() && !isBehindVerb(question, at))
                    ? Optional.empty()
                    : Optional.of(new EnglishReference(at, at, What.THING, ""));
        }
        if (isPointing && tokens.get(at + 1).isContent()) {
            boolean isSubject = at > 0 && tokens.get(at - 1).is("auxiliary") && !isNoun(next)
                    && (at + 2 == tokens.size() || tokens.get(at + 1).isVerb());
            if (isSubject) {
                return Optional.of(new EnglishReference(at, at, What.THING, ""));
            }
            boolean isNow = word.equals("this") && NOW.contains(next);
            boolean joinsClause = word.equals("that") && at > question.askedEnd() && tokens.get(at - 1).isContent()
                    && !isNoun(next);
            return isNow || joinsClause ? Optional.empty() : Optional.of(called(at, next));
        }
        return word.equals("the") && isNoun(next) && isAlone(question, at + 1)
                ? Optional.of(called(at, next))
                        .filter(called -> called.what() == What.CALLED || called.what() == What.PERSON)
                : Optional.empty();
    }

    private static boolean isBehindVerb(EnglishQuestion question, int at) {
        var before = question.tokens().get(at - 1);
        return before.is("preposition") || before.is("auxiliary") || before.isVerb();
    }

    private static boolean isNoun(String word) {
        var noun = word.replaceAll("'s$", "");
        return Vocabulary.is("kind", word) || Vocabulary.is("kind", noun) || Vocabulary.is("kind of place", noun)
                || Vocabulary.is("kind of person", noun) || Vocabulary.is("kind of time", noun);
    }

    private static EnglishReference called(int at, String noun) {
        if (Vocabulary.is("kind of time", noun)) {
            return new EnglishReference(at, at + 1, What.TIME, noun);
        }
        if (Vocabulary.is("kind of place", noun)) {
            return new EnglishReference(at, at + 1, What.PLACE, noun);
        }
        if (Vocabulary.is("kind of person", noun)) {
            return new EnglishReference(at, at + 1, What.PERSON, noun);
        }
        return new EnglishReference(at, at + 1, What.CALLED, noun);
    }

    /// «the company» says nothing of its own; «the company of the year» and «the company that built it» do.
    private static boolean isAlone(EnglishQuestion question, int noun) {
        var tokens = question.tokens();
        if (tokens.stream().anyMatch(Token::isName)) {
            return false;
        }
        if (noun + 1 == tokens.size()) {
            return true;
        }
        var next = tokens.get(noun + 1);
        return !next.lower().equals("of") && !next.lower().equals("for") && !next.is("conjunction")
                && (!next.isContent() || next.isVerb() || question.hasAuxiliary());
    }

    /// «When was the institute founded and who leads it?» names what it speaks of; so does «Does Macau tax its casinos?».
    private static boolean isNamedInside(EnglishQuestion question, EnglishReference reference) {
        if (reference.what() == What.TIME) {
            return question.tokens().subList(0, reference.first()).stream().anyMatch(Token::isTime);
        }
        boolean isOwn = Set.of(What.OWN_THING, What.OWN_THINGS, What.OWN_PERSON).contains(reference.what());
        boolean crosses = false;
        for (int at = reference.first() - 1; at >= question.bodyStart(); at--) {
            var token = question.tokens().get(at);
            crosses |= CLAUSES.contains(token.lower());
            boolean isThing = token.isName()
                    || (token.isContent() && !token.isVerb() && isNounBefore(question, at));
            if (isThing && (crosses || isOwn)) {
                return reference.what() != What.CALLED || token.lower().equals(reference.noun());
            }
        }
        return false;
    }

    private static boolean isNounBefore(EnglishQuestion question, int at) {
        return at > 0
                && (question.tokens().get(at - 1).is("determiner") || question.tokens().get(at).lower().endsWith("s"));
    }

    /// Whether all its words for something else are such as «the museum».
    static boolean areDefinite(EnglishQuestion question) {
        return of(question).stream()
                .allMatch(reference -> question.tokens().get(reference.first()).lower().equals("the"));
    }

    /// Whether nothing but a time was named before.
    static boolean isOfTimeAlone(EnglishQuestion question) {
        return of(question).stream().allMatch(reference -> reference.what() == What.TIME)
                && question.tokens().stream().noneMatch(Token::isName);
    }
}
