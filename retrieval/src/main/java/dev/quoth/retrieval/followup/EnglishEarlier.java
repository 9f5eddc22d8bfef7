package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// An earlier question in English.
final class EnglishEarlier implements Earlier {

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

    /// «How much did the city reserve» asked with «why» is «Why did the city reserve that much».
    private String withObject() {
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
        return thing + ": " + question.body() + "?";
    }
}
