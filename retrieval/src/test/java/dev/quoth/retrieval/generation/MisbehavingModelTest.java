package dev.quoth.retrieval.generation;

import static dev.quoth.retrieval.generation.Scripted.claim;
import static dev.quoth.retrieval.generation.Scripted.claims;
import static dev.quoth.retrieval.languagemodel.ModelStandIn.breakingOff;
import static dev.quoth.retrieval.languagemodel.ModelStandIn.cutAtLimit;
import static dev.quoth.retrieval.languagemodel.ModelStandIn.dripping;
import static dev.quoth.retrieval.languagemodel.ModelStandIn.dropped;
import static dev.quoth.retrieval.languagemodel.ModelStandIn.endless;
import static dev.quoth.retrieval.languagemodel.ModelStandIn.failing;
import static dev.quoth.retrieval.languagemodel.ModelStandIn.failingAfter;
import static dev.quoth.retrieval.languagemodel.ModelStandIn.refusing;
import static dev.quoth.retrieval.languagemodel.ModelStandIn.saying;
import static dev.quoth.retrieval.languagemodel.ModelStandIn.sending;
import static dev.quoth.retrieval.languagemodel.ModelStandIn.silent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.config.ModelServer;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.Harbour;
import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.SmallCorpus;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Answerers;
import dev.quoth.retrieval.answer.Claim;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.languagemodel.LanguageModels;
import dev.quoth.retrieval.languagemodel.ModelStandIn;
import dev.quoth.retrieval.languagemodel.ModelStandIn.Reply;
import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import dev.quoth.retrieval.languagemodel.Spending;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.search.Question;
import dev.quoth.retrieval.search.Search;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a server does, in each protocol, there is a right answer with quotes in time.
@ExtendWith(SharedModels.class)
class MisbehavingModelTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final String RIGHT = "Rebuilding the city library cost 350 million.";
    private static final Question QUESTION = Question.of("How much did rebuilding the city library cost?");
    private static final String QUOTE = "重建費用為3.5億元";

    @TempDir
    private static Path folder;
    private static SmallCorpus corpus;
    private static Answered extractive;
    private static Bridge bridge;

    @BeforeAll
    static void fill(Embeddings embeddings) {
        corpus = Harbour.addTo(new SmallCorpus(folder, embeddings));
        extractive = Answerers.over(corpus.store(), corpus.index(), Search.Models.packaged(embeddings))
                .answer(QUESTION);
        bridge = Bridge.packaged();
        // Tables are read before time counts.
        new ClaimCheck(bridge).refuted(RIGHT, Harbour.LIBRARY);
    }

    @AfterAll
    static void close() {
        corpus.close();
    }

    /// What comes of what a server does: the model's claim, or the extractive answer.
    enum Comes {
        CLAIM, EXTRACTIVE
    }

    record Case(Reply reply, Comes comes) {}

    private static Map<String, Case> cases() {
        var right = claims(claim(RIGHT, 1, QUOTE));
        var half = right.substring(0, right.length() - 2);
        var cases = new LinkedHashMap<String, Case>();
        cases.put("a good answer", new Case(saying(right), Comes.CLAIM));
        cases.put("a fabricated quote", said(claims(claim(RIGHT, 1, "重建費用為3.5億元，由馬會捐款"))));
        cases.put("a misattributed quote", said(claims(claim(RIGHT, 2, QUOTE))));
        cases.put("a passage that was not given", said(claims(claim(RIGHT, 99, QUOTE))));
        Stream.of("3.5 billion", "35 million", "530 million", "HK$350 million", "三億五千一百萬", "350,000", "350 percent")
                .forEach(number -> cases.put("altered to " + number,
                        said(claims(claim("Rebuilding the city library cost " + number + ".", 1, QUOTE)))));
        cases.put("malformed JSON", said("{\"claims\": [{\"text\": \"" + RIGHT + "\" \"passage\" 1}]}"));
        cases.put("JSON cut off within the claim", said(right.substring(0, right.length() / 2)));
        cases.put("JSON cut off behind the claim", new Case(saying(half), Comes.CLAIM));
        cases.put("the limit of tokens", new Case(cutAtLimit(half), Comes.CLAIM));
        cases.put("words", said("I would rather talk about cats."));
        cases.put("a refusal", new Case(refusing(), Comes.EXTRACTIVE));
        cases.put("silence", new Case(silent(TIMEOUT.multipliedBy(3)), Comes.EXTRACTIVE));
        cases.put("a slow drip", new Case(dripping(Duration.ofMillis(150), right.split("(?<=\\G.{3})")),
                Comes.EXTRACTIVE));
        cases.put("a drip whose claim comes in time",
                new Case(dripping(Duration.ofMillis(150), half, " ", " ", " ", " ",
                        " ", " ", " ", " ", " ", " ", " ", " ", " ", " ", " ", " "), Comes.CLAIM));
        cases.put("401", new Case(failing(401, "invalid_api_key"), Comes.EXTRACTIVE));
        cases.put("429 and to come back in an hour", new Case(failing(429, "rate_limit_error", "Retry-After", "3600"),
                Comes.EXTRACTIVE));
        cases.put("500", new Case(failing(500, "api_error"), Comes.EXTRACTIVE));
        cases.put("503", new Case(failing(503, "overloaded"), Comes.EXTRACTIVE));
        cases.put("a cut before the claim", new Case(breakingOff(right.substring(0, 20)), Comes.EXTRACTIVE));
        cases.put("a cut behind the claim", new Case(breakingOff(half), Comes.CLAIM));
        cases.put("a fault behind the claim", new Case(failingAfter(half), Comes.CLAIM));
        cases.put("no connection", new Case(dropped(), Comes.EXTRACTIVE));
        cases.put("an answer without end", new Case(endless("x".repeat(1000)), Comes.EXTRACTIVE));
        cases.put("claims without end", new Case(endless("{\"claims\": [" + "{\"text\":\"a\"},".repeat(100)),
                Comes.EXTRACTIVE));
        cases.put("a page", new Case(sending("text/html", "<html><body>Bad Gateway</body></html>"), Comes.EXTRACTIVE));
        return cases;
    }

    private static Case said(String text) {
        return new Case(saying(text), Comes.EXTRACTIVE);
    }

    static Stream<Arguments> inEachProtocol() {
        return cases().entrySet().stream().flatMap(each -> Stream.of(ModelServer.Provider.values())
                .map(provider -> Arguments.of(each.getKey(), provider, each.getValue())));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("inEachProtocol")
    void getsARightAnswerInTime(String name, ModelServer.Provider provider, Case each) {
        try (var server = new ModelStandIn(provider).on(each.reply());
                var models = LanguageModels.of(server.settings(TIMEOUT), Spending.UNLIMITED, Clock.systemUTC())) {
            var generation = new Generation(models.preferred().orElseThrow(), bridge, corpus.store(), TIMEOUT);
            long start = System.nanoTime();
            var answered = generation.worded(extractive, Hearing.whole(new Payer("chat"), Language.EN)).answered();
            var took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(took.compareTo(TIMEOUT.plus(GRACE)) < 0, name + " took " + took);
            switch (each.comes()) {
                case EXTRACTIVE -> assertEquals(extractive.answer(), answered.answer());
                case CLAIM -> {
                    var answer = assertInstanceOf(Answer.Grounded.class, answered.answer());
                    assertEquals(List.of(RIGHT), answer.claims().stream().map(Claim::text).toList());
                    assertEquals(Harbour.LIBRARY, answer.citations().getFirst().quote());
                }
            }
        }
    }
}
