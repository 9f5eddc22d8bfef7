package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.bridge.Bridge;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads questions in the light of those before them: «And by when?» is made whole, a question that stands by itself stays
/// as it is. Rules about language, without a model. Safe for use by several threads.
public final class FollowUps {

    /// Who writes more says all of it.
    private static final int LONGEST = 400;
    /// What lies further back is not spoken of any more.
    private static final int REMEMBERED = 5;

    private static final Pattern NOUNLESS = Pattern
            .compile("(?i)^(how many|which) (?=is|are|was|were|ha[sd]|have|d[io]|will|can)");

    private final Bridge bridge;
    private final Crossing crossing;
    private final EnglishShapes english;
    private final ChineseShapes chinese;

    private FollowUps(Bridge bridge) {
        this.bridge = bridge;
        this.crossing = new Crossing(bridge);
        this.english = new EnglishShapes(bridge);
        this.chinese = new ChineseShapes(bridge);
    }

    /// Returns what reads by the names and terms inside the product.
    public static FollowUps packaged() {
        return of(Bridge.packaged());
    }

    /// Returns what reads by the names and terms of `bridge`.
    public static FollowUps of(Bridge bridge) {
        return new FollowUps(bridge);
    }

    /// Whether `text` is thanks, a greeting or the like, which asks nothing.
    public static boolean isChatter(String text) {
        return Chatter.is(text);
    }

    /// Returns how `text` is to be read.
    ///
    /// @param before the earlier turns of the conversation, oldest first; the newest counts most
    public Reading read(String text, List<Turn> before) {
        var language = Language.of(text);
        var shape = text.length() > LONGEST ? new Shape.Whole() : shape(text, language);
        if (shape instanceof Shape.Whole) {
            return new Reading.Alone(text);
        }
        var earlier = before.reversed().stream()
                .filter(turn -> turn.question().length() <= LONGEST && !Chatter.is(turn.question())).limit(REMEMBERED)
                .map(this::earlier).toList();
        return earlier.isEmpty()
                ? unanswerable(text, shape)
                : completed(shape, new Memory(earlier, crossing), script(text, earlier.getFirst()))
                        .filter(meaning -> !meaning.text().equals(text))
                        .<Reading>map(whole -> new Reading.Completed(whole.text(), whole.from().turn()))
                        .orElseGet(() -> unanswerable(text, shape));
    }

    private Shape shape(String text, Language language) {
        return language.isChinese() ? chinese.of(text) : english.of(text);
    }

    private Earlier earlier(Turn turn) {
        var language = Language.of(turn.question());
        return language.isChinese()
                ? new ChineseEarlier(turn, bridge)
                : new EnglishEarlier(turn, bridge.translate(turn.question(), language).names());
    }

    /// A few characters that both scripts share are in that of the question before.
    private static Language script(String text, Earlier last) {
        var language = Language.of(text);
        boolean isEither = language == Language.ZH_HANT && Crossing.inScript(Language.ZH_HANS, text).equals(text);
        return isEither && last.language().isChinese() ? last.language() : language;
    }

    private Reading unanswerable(String text, Shape shape) {
        boolean refers = switch (shape) {
            case Shape.Whole whole -> false;
            case Shape.Topicless topicless -> false;
            case Shape.Part part -> part.isMarked();
            case Shape.Asking asking -> true;
            case Shape.OtherYear year -> true;
            case Shape.Nth nth -> true;
            // «the museum» may be known without having been spoken of, «it» may not.
            case Shape.Referring referring -> Language.of(text).isChinese()
                    || !EnglishReferences.areDefinite(EnglishQuestion.of(text, Set.of()));
        };
        return refers ? new Reading.Unclear(text) : new Reading.Alone(text);
    }

    private Optional<Memory.Meaning> completed(Shape shape, Memory memory, Language language) {
        return switch (shape) {
            case Shape.Whole whole -> Optional.empty();
            case Shape.Asking asking -> Optional.of(of(memory, asked(asking, memory.last(), language), language));
            case Shape.Part(var piece, var isMarked) -> Optional.of(part(piece, memory, language));
            case Shape.OtherYear(var later) -> otherYear(later, memory, language);
            case Shape.Nth(var number) -> nth(number, memory);
            case Shape.Topicless(var text) -> topicless(text, memory, language);
            case Shape.Referring(var text) -> language.isChinese()
                    ? chineseReferring(ChineseQuestion.of(text, bridge), memory, language)
                    : englishReferring(text, memory);
        };
    }

    private String asked(Shape.Asking asking, Earlier last, Language language) {
        boolean isSame = last.language().isChinese() == language.isChinese();
        return last.asked(asking.way(), crossing.into(last.language(), asking.noun()), isSame ? asking.said() : "");
    }

    private Optional<Memory.Meaning> topicless(String text, Memory memory, Language language) {
        var nounless = NOUNLESS.matcher(text);
        if (nounless.find()) {
            return memory.things(language).map(things -> new Memory.Meaning(English.capital(nounless.group(1)) + " "
                    + English.withoutArticle(things.text()) + text.substring(nounless.end(1)) + "?", things.from()));
        }
        return memory.topic(language)
                .map(topic -> new Memory.Meaning(withTopic(text, topic.text(), language), topic.from()));
    }

    /// «How many stations were there then?» needs the time and what it is about.
    private Optional<Memory.Meaning> englishReferring(String text, Memory memory) {
        var known = bridge.translate(text, Language.EN).names();
        var resolved = EnglishResolution.resolved(text, memory, known);
        return EnglishReferences.isOfTimeAlone(EnglishQuestion.of(text, known))
                ? topicless(withoutMark(resolved.map(Memory.Meaning::text).orElse(text)), memory, Language.EN)
                : resolved;
    }

    private Optional<Memory.Meaning> chineseReferring(ChineseQuestion question, Memory memory, Language language) {
        var resolved = ChineseReferences.resolved(question, memory, language);
        return ChineseReferences.isOfTimeAlone(question)
                ? topicless(withoutMark(resolved.map(Memory.Meaning::text).orElse(question.text())), memory, language)
                : resolved;
    }

    private static String withoutMark(String text) {
        return text.replaceAll("[?？]$", "");
    }

    private static Memory.Meaning of(Memory memory, String text, Language language) {
        var own = memory.last().language();
        return new Memory.Meaning(own.isChinese() && language.isChinese() ? Crossing.inScript(language, text) : text,
                memory.last());
    }

    private Memory.Meaning part(Piece piece, Memory memory, Language language) {
        var last = memory.last();
        var crossed = new Piece(crossing.into(last.language(), piece.text()), piece.preposition(), piece.kind());
        boolean isKnown = Language.of(crossed.text()).isChinese() == last.language().isChinese();
        return Optional.of(crossed).filter(each -> isKnown || each.kind() != Piece.Kind.THING).flatMap(last::with)
                .map(text -> of(memory, text, language))
                .orElseGet(() -> new Memory.Meaning(ofTopic(piece.text(), memory, language), last));
    }

    /// Returns the question for `attribute` of what was spoken of.
    private String ofTopic(String attribute, Memory memory, Language language) {
        var topic = memory.topic(language).map(Memory.Meaning::text).orElse("");
        if (!language.isChinese()) {
            return "What is " + English.withArticle(attribute) + (topic.isEmpty() ? "?" : " of " + topic + "?");
        }
        return memory.last().asked().isPresent() && !Chinese.isQuantity(attribute)
                ? topic + "的" + attribute + "有多少？"
                : Chinese.question(topic + "的" + attribute, language);
    }

    private static String withTopic(String text, String topic, Language language) {
        if (language.isChinese()) {
            boolean isAttribute = Chinese.beginsWithAttribute(Folding.fold(text));
            return topic + (isAttribute ? "的" : "") + text + "？";
        }
        return English.capital(text) + (text.matches("(?i).*(?:is|are|was|were) the .*") ? " of " : " in ") + topic
                + "?";
    }

    private static Optional<Memory.Meaning> otherYear(int later, Memory memory, Language language) {
        return memory.year().flatMap(year -> Years.later(year.text(), later))
                .flatMap(year -> memory.last().with(new Piece(year, "", Piece.Kind.YEAR)))
                .map(text -> of(memory, text, language));
    }

    private static Optional<Memory.Meaning> nth(int number, Memory memory) {
        return NthThing.of(number, memory.last().turn().quotes())
                .map(thing -> new Memory.Meaning(memory.last().about(thing), memory.last()));
    }
}
