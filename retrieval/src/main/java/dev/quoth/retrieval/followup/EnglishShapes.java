package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Language;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.bridge.WordKinds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what a question in English leaves to those before it.
final class EnglishShapes {

    private static final Pattern CORRECTION = Pattern.compile(
            "(?i)^(?:(?:no|nope|sorry|wait|actually|not that|wrong)\\b[\\s,.;!:–—-]*)*"
                    + "(?:i (?:meant|mean|was asking about|am asking about|asked about)|what i meant was|make (?:it|that)|rather)[,:]?\\s+(?:about )?");
    private static final Pattern DENIAL = Pattern.compile("(?i)^(?:no|nope|sorry|wait|actually)\\s*[,.;:!–—-]+\\s*");
    private static final Pattern JOINED = Pattern
            .compile("(?i)^(?:and|but|so|then|also|plus|or|now|well|ok|okay|right|alright)\\b[\\s,]*");
    private static final Pattern ABOUT = Pattern
            .compile("(?i)^(?:(?:what|how) about|what of|(?:the )?same (?:question )?(?:for|with)|as for)\\b\\s*");
    private static final Pattern AFTERWARDS = Pattern
            .compile(
                    "(?i)[,\\s]+(?:then|exactly|though|instead|again|please|so|(?:is|was|are|were) (?:that|this|it))$");
    private static final Pattern ASKS_FIRST = Pattern.compile("(?i)^(?:when|where|why|how come|since when|by when) .*");
    private static final Pattern EARLIER_YEAR = Pattern.compile(
            "(?i)^(?:in |for |during )?(?:the (?:year before|previous year|preceding year|prior year)|(?:a|one) year (?:earlier|before))(?: that| then| it)?$");
    private static final Pattern LATER_YEAR = Pattern.compile(
            "(?i)^(?:in |for |during )?(?:the (?:year after|next year|following year)|(?:a|one) year (?:later|after))(?: that| then| it)?$");
    private static final Pattern WHEN_CLAUSE = Pattern
            .compile(
                    "(?i)(?:when|after|before) (?!is|are|was|were|do|does|did|will|has|have|had|can|could|would)\\w+ .*(?: (?:is|was|are|were|had|has|did) |ed\\b|s\\b)");
    private static final Pattern NTH = Pattern.compile(
            "(?i)^(?:the )?(first|second|third|fourth|fifth|sixth|last|1st|2nd|3rd|4th|5th|6th|former|latter|other)(?: one| of (?:them|these|those))?$");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("first", 1), Map.entry("1st", 1),
            Map.entry("former", 1), Map.entry("second", 2), Map.entry("2nd", 2), Map.entry("latter", 2),
            Map.entry("other", 2), Map.entry("third", 3), Map.entry("3rd", 3), Map.entry("fourth", 4),
            Map.entry("4th", 4), Map.entry("fifth", 5), Map.entry("5th", 5), Map.entry("sixth", 6),
            Map.entry("6th", 6), Map.entry("last", 0));
    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final Set<String> NOUN_WORDS = Set.of("which", "what", "how", "whose");
    private static final int LONGEST_MARKED = 8;
    private static final int LONGEST_PART = 5;
    private static final int LONGEST_NOUN = 4;

    private final Bridge bridge;

    EnglishShapes(Bridge bridge) {
        this.bridge = bridge;
    }

    Shape of(String text) {
        var rest = text.strip().replaceAll("[\\s?!.？！。…]+$", "");
        if (Chatter.is(rest)) {
            return new Shape.Whole();
        }
        var corrected = CORRECTION.matcher(rest).replaceFirst("");
        boolean isMarked = !corrected.equals(rest);
        if (!isMarked) {
            corrected = DENIAL.matcher(rest).replaceFirst("");
            isMarked = !corrected.equals(rest);
        }
        boolean joins = false;
        var joined = JOINED.matcher(corrected);
        while (joined.lookingAt() && joined.end() < corrected.length()) {
            corrected = corrected.substring(joined.end());
            joined = JOINED.matcher(corrected);
            joins = true;
        }
        var about = ABOUT.matcher(corrected);
        if (about.lookingAt() && about.end() < corrected.length()) {
            return of(corrected.substring(about.end()), true);
        }
        return of(corrected, isMarked || joins);
    }

    private Shape of(String rest, boolean isMarked) {
        var lower = rest.toLowerCase(Locale.ROOT);
        var way = Way.of(lower).or(() -> Way.of(AFTERWARDS.matcher(lower).replaceFirst("")).filter(
                each -> ASKS_FIRST.matcher(lower).matches() || !lower.matches(".* (?:is|was|are|were) \\w+$")));
        if (way.isPresent()) {
            return new Shape.Asking(way.get(), "", rest);
        }
        if (EARLIER_YEAR.matcher(rest).matches()) {
            return new Shape.OtherYear(-1);
        }
        if (LATER_YEAR.matcher(rest).matches()) {
            return new Shape.OtherYear(1);
        }
        var nth = NTH.matcher(rest);
        if (nth.matches()) {
            return new Shape.Nth(NUMBERS.getOrDefault(nth.group(1).toLowerCase(Locale.ROOT), 1));
        }
        if (WHEN_CLAUSE.matcher(rest).lookingAt() && isMarked) {
            return new Shape.Part(new Piece(rest, "", Piece.Kind.YEAR), true);
        }
        var question = EnglishQuestion.of(rest, bridge.translate(rest, Language.EN).names());
        if (EnglishReferences.in(question)) {
            return new Shape.Referring(rest);
        }
        return question.asks() || question.hasAuxiliary() ? sentence(question) : part(question, isMarked);
    }

    private static Shape sentence(EnglishQuestion question) {
        var tokens = question.tokens();
        boolean hasName = tokens.stream().anyMatch(Token::isName);
        if (!question.hasAuxiliary() && NOUN_WORDS.contains(question.word()) && !question.noun().isEmpty()
                && question.askedEnd() == tokens.size() && tokens.size() <= LONGEST_MARKED - 2 && !hasName) {
            return noun(question);
        }
        boolean endsWithVerb = !question.hasAuxiliary() && question.askedEnd() == tokens.size() - 1
                && !tokens.getLast().isName() && question.asks();
        boolean asksForAttribute = question.hasAuxiliary() && BE.contains(question.auxiliary())
                && Set.of("what", "who", "how").contains(question.word()) && isAttribute(question);
        boolean isThere = question.body().equalsIgnoreCase("there");
        boolean lacksNoun = question.hasAuxiliary() && question.noun().isEmpty()
                && question.asked().toLowerCase(Locale.ROOT).matches("how many|which");
        return !hasName && (endsWithVerb || asksForAttribute || isThere || lacksNoun)
                ? new Shape.Topicless(question.text())
                : new Shape.Whole();
    }

    private static Shape noun(EnglishQuestion question) {
        var noun = question.text().substring(question.noun().getFirst().start());
        var asking = question.text().substring(0, question.noun().getFirst().start()).strip().toLowerCase(Locale.ROOT);
        return Way.of(question.asked().toLowerCase(Locale.ROOT))
                .<Shape>map(way -> new Shape.Asking(way, "", question.text()))
                .orElseGet(() -> new Shape.Asking(Way.of(asking).orElse(Way.WHICH), noun, question.text()));
    }

    /// «What is the deadline»: what belongs to something that is not said.
    private static boolean isAttribute(EnglishQuestion question) {
        var body = English.withoutArticle(question.body().toLowerCase(Locale.ROOT));
        var last = body.substring(body.lastIndexOf(' ') + 1);
        boolean isLong = body.split(" ").length > LONGEST_NOUN - 1;
        return !isLong && question.body().toLowerCase(Locale.ROOT).startsWith("the ")
                && (Vocabulary.is("attribute", body) || Vocabulary.is("attribute", last));
    }

    private Shape part(EnglishQuestion question, boolean isMarked) {
        var tokens = question.tokens();
        if (tokens.isEmpty() || tokens.size() > (isMarked ? LONGEST_MARKED : LONGEST_PART)
                || Vocabulary.is("to ask for", tokens.getFirst().lower())) {
            return new Shape.Whole();
        }
        int first = tokens.getFirst().is("preposition") ? 1 : 0;
        if (first == tokens.size()) {
            return new Shape.Whole();
        }
        var preposition = first == 1 ? tokens.getFirst().lower() : "";
        var said = question.text().substring(tokens.get(first).start()).replaceAll("['’]s$", "");
        var own = tokens.subList(first, tokens.size());
        if (own.stream().allMatch(token -> token.isTime() || token.text().matches("\\d{1,2}|,|the|fiscal|year"))) {
            return new Shape.Part(new Piece(said, preposition, Piece.Kind.YEAR), isMarked);
        }
        if (EnglishPhrases.isPlace(said)) {
            return new Shape.Part(new Piece(said, preposition, Piece.Kind.PLACE), isMarked);
        }
        var content = own.stream().filter(Token::isContent).toList();
        boolean isName = !content.isEmpty() && content.stream().allMatch(Token::isName);
        boolean isNewName = isMarked && !content.isEmpty() && Character.isUpperCase(said.charAt(0)) && own.size() <= 2;
        if (isName || isNewName) {
            return new Shape.Part(new Piece(said, preposition, Piece.Kind.NAME), isMarked);
        }
        boolean hasName = content.stream().anyMatch(Token::isName) || own.stream().anyMatch(Token::isTime);
        boolean isThing = !hasName && !content.isEmpty()
                && (isMarked || (isShort(own, content) && isKnown(content.getLast())));
        return isThing && !isStatement(own)
                ? new Shape.Part(new Piece(said, preposition, Piece.Kind.THING), isMarked)
                : new Shape.Whole();
    }

    private static boolean isKnown(Token token) {
        return Vocabulary.is("attribute", token.lower()) || !WordKinds.packaged().ofEnglish(token.lower()).isEmpty();
    }

    private static boolean isShort(List<Token> own, List<Token> content) {
        return content.size() <= 2 || own.getFirst().is("determiner");
    }

    private static boolean isStatement(List<Token> own) {
        return own.stream().skip(1).anyMatch(token -> token.is("auxiliary"))
                || WordKinds.packaged().ofEnglish(own.getFirst().lower()).equals(Set.of(WordKinds.Kind.VERB));
    }
}
