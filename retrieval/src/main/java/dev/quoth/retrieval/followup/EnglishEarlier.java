package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An earlier question in English.
final class EnglishEarlier implements Earlier {

    private static final Pattern QUALITY = Pattern.compile("(?i)how (\\w+)");

    private final Turn turn;
    private final EnglishQuestion question;
    private final EnglishTopics topics;

    EnglishEarlier(Turn turn, Set<String> known) {
        this.turn = turn;
        this.question = EnglishQuestion.of(turn.question(), known);
        this.topics = EnglishTopics.of(question);
    }

    @Override
    public Turn turn() {
        return turn;
    }

    @Override
    public Language language() {
        return Language.EN;
    }

    @Override
    public List<Mention> mentions() {
        return topics.mentions();
    }

    @Override
    public Optional<String> asked() {
        return topics.asked();
    }

    @Override
    public boolean asksWho() {
        return topics.asksWho();
    }

    @Override
    public Optional<String> described() {
        return topics.described();
    }

    @Override
    public Optional<String> with(Piece piece) {
        return new EnglishReplacement(topics).with(piece);
    }

    @Override
    public String asked(Way way, String noun, String said) {
        var asking = English.capital(noun.isEmpty() || said.isEmpty() ? (way.english() + " " + noun).strip() : said);
        var hasNoun = way == Way.HOW_MANY || way == Way.HOW_MUCH || way == Way.WHICH;
        if (hasNoun && noun.isEmpty() && asked().isPresent()) {
            asking += " " + asked().get();
        }
        if (!question.asks() && question.hasAuxiliary()) {
            return asking + " " + question.auxiliary() + " " + question.body() + "?";
        }
        if (!question.asks() || question.hasAuxiliary()) {
            return asking + " " + (way.isForAThing() ? question.rest() : withObject()) + "?";
        }
        return way.isForAThing() ? asking + " " + question.rest() + "?" : passive(asking);
    }

    /// «How much did the city reserve» asked with «why» is «Why did the city reserve that much», and «How tall is the tower»
    /// is «Why is the tower that tall».
    private String withObject() {
        if (!topics.phrases().isEmpty() && topics.isAskedFor(topics.phrases().getFirst())
                && !question.word().equals("how")) {
            return withValue();
        }
        if (question.word().equals("where") && EnglishTopics.BE.contains(question.auxiliary())) {
            return question.rest() + " there";
        }
        var quality = QUALITY.matcher(question.asked());
        if (quality.matches() && (EnglishTopics.BE.contains(question.auxiliary()) || !isMany(quality.group(1)))) {
            return question.rest() + " that " + quality.group(1).toLowerCase(Locale.ROOT);
        }
        var degree = question.asked().toLowerCase(Locale.ROOT).replaceFirst("^.*\\bhow (much|many)\\b", "that $1");
        var verb = topics.phrases().isEmpty()
                ? List.<Token>of()
                : question.tokens().stream()
                        .filter(token -> token.start() >= topics.phrases().getFirst().end()).limit(1).toList();
        boolean takesOne = degree.startsWith("that ") && !EnglishTopics.BE.contains(question.auxiliary())
                && !verb.isEmpty()
                && verb.getFirst().isContent();
        return takesOne
                ? question.text().substring(question.tokens().get(question.askedEnd()).start(), verb.getFirst().end())
                        + " "
                        + degree + question.text().substring(verb.getFirst().end())
                : question.rest();
    }

    /// «What is the price of the ticket» asked with «why» is «Why is the price of the ticket at 20 dollars».
    private String withValue() {
        var value = turn.shortForm();
        return value.filter(said -> said.codePoints().anyMatch(Character::isDigit) && !asksWho())
                .map(said -> question.rest() + " at " + said)
                .orElseGet(() -> question.auxiliary() + " " + value.orElse("that") + " " + question.body());
    }

    private static boolean isMany(String quality) {
        return quality.equalsIgnoreCase("much") || quality.equalsIgnoreCase("many");
    }

    /// «Who founded Huawei» asked with «when» is «When was Huawei founded».
    private String passive(String asking) {
        var verb = question.tokens().get(Math.min(question.askedEnd(), question.tokens().size() - 1));
        var object = question.text().substring(verb.end()).strip();
        return (verb.isPast() || verb.is("participle")) && !object.isEmpty()
                ? asking + " was " + object + " " + verb.text() + "?"
                : question.text() + ", and " + asking.toLowerCase(Locale.ROOT) + "?";
    }

    @Override
    public String about(String thing) {
        boolean isSubject = NthThing.isNamed(thing) && question.asks() && !question.hasAuxiliary()
                && question.askedEnd() < question.tokens().size()
                && !question.tokens().get(question.askedEnd()).is("preposition");
        return "What is said about " + thing
                + (isSubject ? (asksWho() ? ", who " : ", which ") + question.rest() : "") + "?";
    }
}
