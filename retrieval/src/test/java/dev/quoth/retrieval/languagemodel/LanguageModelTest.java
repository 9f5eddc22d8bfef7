package dev.quoth.retrieval.languagemodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.config.ModelServer;
import dev.quoth.config.Secret;
import dev.quoth.corpus.Loopback;
import dev.quoth.retrieval.languagemodel.LanguageModelException.Kind;
import dev.quoth.retrieval.languagemodel.ModelStandIn.Reply;
import dev.quoth.retrieval.languagemodel.Prompt.Form;
import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import dev.quoth.retrieval.languagemodel.Prompt.Said;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What comes of each thing that a server can do, in all three protocols.
@Timeout(30)
class LanguageModelTest {

    private static final Form FORM = new Form("answer",
            """
            {"type": "object", "properties": {"claims": {"type": "array", "items": {"type": "string"}}},
             "required": ["claims"], "additionalProperties": false}""");
    private static final Prompt PROMPT = new Prompt(new Payer("chat 1"), "Answer from the passages.",
            List.of(Said.byAsker("a secret question"), Said.byModel("{}"), Said.byAsker("and again?")), FORM, 200,
            Duration.ofSeconds(5));

    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private final List<String> heard = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T10:00:00Z");

    @AfterEach
    void close() throws Exception {
        for (var each : open) {
            each.close();
        }
    }

    private ModelStandIn standIn(ModelServer.Provider provider, Reply... replies) {
        var standIn = new ModelStandIn(provider).on(replies);
        open.add(standIn);
        return standIn;
    }

    private LanguageModels models(ModelServer... servers) {
        return models(Duration.ofSeconds(5), servers);
    }

    private LanguageModels models(Duration timeout, ModelServer... servers) {
        var manners = new Manners(3, Duration.ofMillis(200), Duration.ofSeconds(30), pauses::add, new Random(1),
                () -> now);
        var models = LanguageModels.of(ModelStandIn.settings(timeout, servers), Spending.UNLIMITED, manners);
        open.add(models);
        return models;
    }

    private Completion complete(LanguageModels models) throws Exception {
        return models.preferred().orElseThrow().complete(PROMPT, heard::add);
    }

    private LanguageModelException failure(LanguageModels models) {
        var failure = assertThrows(LanguageModelException.class, () -> complete(models));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertFalse(String.valueOf(cause.getMessage()).contains("secret"), cause.toString());
        }
        return failure;
    }

    private Kind kind(ModelServer.Provider provider, Reply... replies) {
        return failure(models(standIn(provider, replies).server())).kind();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheModelSaysAsItComes(ModelServer.Provider provider) throws Exception {
        var standIn = standIn(provider, ModelStandIn.saying("{\"claims\":", " [\"港珠澳\"", "]}"));
        var models = models(standIn.server());

        assertEquals(new Completion("{\"claims\": [\"港珠澳\"]}", new Usage(100, 3), ModelStandIn.MODEL, true),
                complete(models));
        assertEquals(List.of("{\"claims\":", " [\"港珠澳\"", "]}"), heard);
        var asked = standIn.asked().getFirst();
        assertEquals("Answer from the passages.", asked.instructions());
        assertEquals(List.of("a secret question", "{}", "and again?"), asked.turns());
        assertTrue(asked.isHeldToForm());
        assertEquals(
                List.of(new ModelFigures(ModelStandIn.MODEL + " (" + ModelStandIn.name(provider) + ")", 1, Map.of(),
                        new Usage(100, 3), 130, false)),
                models.figures());
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatAnAnswerWasCutAtItsMostTokens(ModelServer.Provider provider) throws Exception {
        assertEquals(new Completion("{\"cl", new Usage(100, 1), ModelStandIn.MODEL, false),
                complete(models(standIn(provider, ModelStandIn.cutAtLimit("{\"cl")).server())));
    }

    @ParameterizedTest
    @EnumSource
    void asksInWordsWhereAServerTakesNoSchema(ModelServer.Provider provider) throws Exception {
        var standIn = standIn(provider, ModelStandIn.failing(400, "invalid_request_error"), ModelStandIn.saying("{}"));
        var models = models(standIn.server());

        complete(models);
        complete(models);
        assertEquals(List.of(true, false, false),
                standIn.asked().stream().map(ModelStandIn.Asked::isHeldToForm).toList());
        assertTrue(standIn.asked().getLast().instructions().contains("JSON schema:\n{\"type\": \"object\""));
        assertEquals(List.of(), pauses);
    }

    @ParameterizedTest
    @EnumSource
    void givesUpARequestThatIsNeverUnderstood(ModelServer.Provider provider) throws Exception {
        var standIn = standIn(provider, ModelStandIn.failing(400, "invalid_request_error"));
        var models = models(standIn.server());

        assertEquals(Kind.NOT_UNDERSTOOD, failure(models).kind());
        assertEquals(2, standIn.asked().size());
        standIn.on(ModelStandIn.saying("{}"));
        complete(models);
        assertTrue(standIn.asked().getLast().isHeldToForm());
    }

    @Test
    void givesUpWhatAServerOfOpenAisKindDoesNotTake() throws Exception {
        var standIn = standIn(ModelServer.Provider.OPENAI, ModelStandIn.failing(400, "unsupported_temperature"),
                ModelStandIn.failing(400, "use_max_completion_tokens"), ModelStandIn.saying("{}"));

        complete(models(standIn.server()));
        var asked = standIn.asked().stream().map(ModelStandIn.Asked::body).map(body -> body.has("temperature") + " "
                + body.has("max_tokens") + " " + body.has("max_completion_tokens") + " " + body.has("response_format"))
                .toList();
        assertEquals(List.of("true true false true", "false true false true", "false false true true"), asked);
    }

    @Test
    void asksAServerThatTakesNothingAFewTimesAtMost() {
        var standIn = standIn(ModelServer.Provider.OPENAI,
                ModelStandIn.failing(400, "neither_max_tokens_nor_max_completion_tokens"));

        assertEquals(Kind.NOT_UNDERSTOOD, failure(models(standIn.server())).kind());
        assertEquals(5, standIn.asked().size());
    }

    @Test
    void asksAzureAtItsOlderAddresses() throws Exception {
        var body = "data: {\"model\": \"gpt\", \"choices\": [{\"index\": 0, \"delta\": {\"content\": \"{}\"},"
                + " \"finish_reason\": \"stop\"}]}\n\ndata: [DONE]\n\n";
        var azure = new Loopback().on("/openai/deployments/d1/chat/completions?api-version=2024-10-21",
                Loopback.content("text/event-stream", body.getBytes(StandardCharsets.UTF_8)));
        open.add(azure);
        var server = new ModelServer("model", ModelServer.Provider.OPENAI,
                URI.create(azure.at("/openai/deployments/d1")), new Secret("k3y"), "gpt", "2024-10-21",
                BigDecimal.ZERO, BigDecimal.ZERO);

        var completion = complete(models(server));
        assertEquals("{}", completion.text());
        assertTrue(completion.usage().tokensIn() > 20, completion.toString());
        var headers = azure.requests().getFirst().headers();
        assertEquals("k3y", headers.get("api-key"));
        assertFalse(headers.containsKey("authorization"));
    }

    @ParameterizedTest
    @EnumSource
    void needsNoKeyWhereTheServerWantsNone(ModelServer.Provider provider) {
        if (provider != ModelServer.Provider.ANTHROPIC) {
            var failure = failure(models(standIn(provider).server("model", null, ModelStandIn.MODEL)));
            assertEquals(Kind.KEY_REFUSED, failure.kind());
        }
    }

    @Test
    void opensNothingWhereNoModelIsSet() throws Exception {
        try (var models = LanguageModels.of(ModelStandIn.settings(Duration.ofSeconds(1), new ModelServer[0]),
                Spending.UNLIMITED,
                () -> now)) {
            assertEquals(Optional.empty(), models.preferred());
            assertEquals(List.of(), models.figures());
        }
        assertEquals(List.of(), Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.startsWith("HttpClient")).toList());
    }

    @ParameterizedTest
    @EnumSource
    void takesADeclineForOne(ModelServer.Provider provider) {
        assertEquals(provider == ModelServer.Provider.OLLAMA ? Kind.MALFORMED : Kind.REFUSED,
                kind(provider, ModelStandIn.refusing()));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotWaitForAServerThatIsSilent(ModelServer.Provider provider) {
        var models = models(Duration.ofMillis(600), standIn(provider, ModelStandIn.silent(Duration.ofSeconds(20)))
                .server());
        long start = System.nanoTime();

        assertEquals(Kind.TOO_SLOW, failure(models).kind());
        assertTrue(System.nanoTime() - start < Duration.ofMillis(2600).toNanos());
    }

    @ParameterizedTest
    @EnumSource
    void endsInTimeHoweverSlowlyTheModelSpeaks(ModelServer.Provider provider) {
        var words = new String[200];
        Arrays.fill(words, "w ");
        var models = models(Duration.ofMillis(600),
                standIn(provider, ModelStandIn.dripping(Duration.ofMillis(50), words)).server());
        long start = System.nanoTime();

        assertEquals(Kind.TOO_SLOW, failure(models).kind());
        assertTrue(System.nanoTime() - start < Duration.ofMillis(2600).toNanos());
        assertTrue(heard.size() > 2);
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheKeyIsRefused(ModelServer.Provider provider) {
        var failure = failure(models(standIn(provider).server("model.second", "wrong-key", ModelStandIn.MODEL)));

        assertEquals(Kind.KEY_REFUSED, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains("set model.second.key"), failure.toString());
        assertFalse(String.valueOf(failure.getMessage()).contains("wrong-key"), failure.toString());
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheModelIsUnknown(ModelServer.Provider provider) {
        var failure = failure(models(standIn(provider).server("model", ModelStandIn.KEY, "other")));

        assertEquals(Kind.UNKNOWN_MODEL, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains("look at model.name and model.base-url"),
                failure.toString());
    }

    @ParameterizedTest
    @EnumSource
    void comesBackWhenTheServerSays(ModelServer.Provider provider) throws Exception {
        var models = models(standIn(provider, ModelStandIn.failing(429, "rate_limit_error", "Retry-After", "2"),
                ModelStandIn.failingUntil(Duration.ofSeconds(3)),
                ModelStandIn.saying("{}")).server());

        assertEquals("{}", complete(models).text());
        assertEquals(Duration.ofSeconds(2), pauses.get(0));
        assertTrue(Math.abs(pauses.get(1).toSeconds() - 3) <= 1, pauses.toString());
    }

    @ParameterizedTest
    @EnumSource
    void leavesAServerAloneForAsLongAsItSays(ModelServer.Provider provider) throws Exception {
        var standIn = standIn(provider, ModelStandIn.failing(429, "rate_limit_error", "Retry-After", "120"),
                ModelStandIn.saying("{}"));
        var models = models(standIn.server());

        assertEquals(Kind.OVERLOADED, failure(models).kind());
        now = now.plusSeconds(119);
        assertEquals(Kind.LEFT_ALONE, failure(models).kind());
        assertTrue(models.figures().getFirst().isLeftAlone());
        assertEquals(1, standIn.asked().size());
        now = now.plusSeconds(2);
        assertEquals("{}", complete(models).text());
        assertEquals(List.of(), pauses);
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainAfterAFailureLaterEachTime(ModelServer.Provider provider) throws Exception {
        var models = models(standIn(provider, ModelStandIn.failing(503, "overloaded_error"), ModelStandIn.dropped(),
                ModelStandIn.saying("{}")).server());

        assertEquals("{}", complete(models).text());
        assertEquals(2, pauses.size());
        assertTrue(pauses.get(0).toMillis() >= 100 && pauses.get(0).toMillis() <= 200, pauses.toString());
        assertTrue(pauses.get(1).toMillis() >= 200 && pauses.get(1).toMillis() <= 400, pauses.toString());
    }

    @ParameterizedTest
    @EnumSource
    void leavesAServerAloneThatKeepsFailing(ModelServer.Provider provider) throws Exception {
        var standIn = standIn(provider, ModelStandIn.failing(500, "api_error"));
        var models = models(standIn.server());

        for (int question = 0; question < 3; question++) {
            assertEquals(Kind.OVERLOADED, failure(models).kind());
        }
        assertEquals(Kind.LEFT_ALONE, failure(models).kind());
        assertEquals(9, standIn.asked().size());
        now = now.plusSeconds(31);
        standIn.on(ModelStandIn.saying("{}"));
        assertEquals("{}", complete(models).text());
        assertEquals(Map.of(Kind.OVERLOADED, 3L, Kind.LEFT_ALONE, 1L), models.figures().getFirst().failures());
    }

    @ParameterizedTest
    @EnumSource
    void doesNotAskAgainOnceSomethingWasSaid(ModelServer.Provider provider) {
        var standIn = standIn(provider, ModelStandIn.breakingOff("{\"claims\": ", "[\"a"), ModelStandIn.saying("{}"));

        assertEquals(Kind.MALFORMED, failure(models(standIn.server())).kind());
        assertEquals(List.of("{\"claims\": ", "[\"a"), heard);
        assertEquals(1, standIn.asked().size());
    }

    @ParameterizedTest
    @EnumSource
    void asksAgainWhereTheConnectionBreaksBeforeAnythingIsSaid(ModelServer.Provider provider) throws Exception {
        var models = models(standIn(provider, ModelStandIn.breakingOff(), ModelStandIn.failingAfter(),
                ModelStandIn.saying("{}")).server());

        assertEquals("{}", complete(models).text());
    }

    @ParameterizedTest
    @EnumSource
    void givesUpWhenSomethingGoesWrongInTheMiddle(ModelServer.Provider provider) {
        assertEquals(Kind.OVERLOADED, kind(provider, ModelStandIn.failingAfter("{")));
    }

    @ParameterizedTest
    @EnumSource
    void makesNothingOfWhatIsNotJson(ModelServer.Provider provider) {
        var standIn = standIn(provider);
        var type = switch (provider) {
            case OLLAMA -> "application/x-ndjson";
            case OPENAI, ANTHROPIC -> "text/event-stream";
        };
        for (var text : List.of("", "\n\n", "data: {\"choices\": [{\n\n", "event: message_start\ndata: 7\n\n",
                "{\"mess",
                "data: [1]\n\n", "event: content_block_delta\ndata: {\"delta\": {\"text\": 7}}\n\n",
                "data: {\"choices\": 7}\n\n", "{\"message\": 7}\n", "\u0000\u0001")) {
            standIn.on(ModelStandIn.sending(type, text));
            var kind = failure(models(standIn.server())).kind();
            assertTrue(kind == Kind.MALFORMED || kind == Kind.UNREACHABLE, kind + " for " + text);
        }
        assertEquals(List.of(), heard);
    }

    @ParameterizedTest
    @EnumSource
    void makesNothingOfAPage(ModelServer.Provider provider) {
        var failure = failure(models(standIn(provider, ModelStandIn.sending("text/html", "<p>Welcome")).server()));

        assertEquals(Kind.MALFORMED, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains("answers with text/html"), failure.toString());
    }

    @ParameterizedTest
    @EnumSource
    void cutsAnAnswerOffThatHasNoEnd(ModelServer.Provider provider) {
        assertEquals(Kind.TOO_LONG, kind(provider, ModelStandIn.endless("and so on, ")));
        assertTrue(String.join("", heard).length() < 6000);
        var type = provider == ModelServer.Provider.OLLAMA ? "application/x-ndjson" : "text/event-stream";
        assertEquals(Kind.TOO_LONG, kind(provider, ModelStandIn.sending(type, "x".repeat(9 << 20))));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotFollowARedirectWithItsKey(ModelServer.Provider provider) {
        var elsewhere = new Loopback();
        open.add(elsewhere);
        var failure = failure(models(standIn(provider,
                ModelStandIn.failing(307, "moved", "Location", elsewhere.at("/v1/messages"))).server()));

        assertEquals(Kind.UNKNOWN_MODEL, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains("sends elsewhere"), failure.toString());
        assertEquals(List.of(), elsewhere.requests());
    }

    @ParameterizedTest
    @EnumSource
    void saysThatNobodyListens(ModelServer.Provider provider) {
        var standIn = standIn(provider);
        standIn.close();

        assertEquals(Kind.UNREACHABLE, failure(models(standIn.server())).kind());
    }

    @ParameterizedTest
    @EnumSource
    void passesTheListenersFaultOn(ModelServer.Provider provider) {
        var standIn = standIn(provider, ModelStandIn.endless("a"));
        var model = models(standIn.server()).preferred().orElseThrow();

        assertEquals("enough", assertThrows(IllegalStateException.class, () -> model.complete(PROMPT, text -> {
            throw new IllegalStateException("enough");
        })).getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void endsWhenItIsInterrupted(ModelServer.Provider provider) {
        var caller = Thread.currentThread();
        var model = models(standIn(provider, ModelStandIn.dripping(Duration.ofMillis(100), "a", "b", "c")).server())
                .preferred().orElseThrow();

        assertThrows(InterruptedException.class, () -> model.complete(PROMPT, text -> caller.interrupt()));
    }

    @ParameterizedTest
    @EnumSource
    void asksTheNextModelWhereTheFirstFails(ModelServer.Provider provider) throws Exception {
        var broken = standIn(provider, ModelStandIn.failing(503, "overloaded_error", "Retry-After", "1"));
        var good = standIn(ModelServer.Provider.OPENAI, ModelStandIn.saying("{}"));
        var models = models(broken.server(), good.server());

        assertEquals("{}", complete(models).text());
        assertEquals("{}", complete(models).text());
        assertEquals(1, broken.asked().size());
        assertEquals(List.of(), pauses);
    }

    @ParameterizedTest
    @EnumSource
    void makesASilentModelMakeWayInTime(ModelServer.Provider provider) throws Exception {
        var silent = standIn(provider, ModelStandIn.silent(Duration.ofSeconds(20)));
        var slow = standIn(provider, ModelStandIn.dripping(Duration.ofMillis(100), "a", "b", "c"));

        assertEquals("abc", complete(models(Duration.ofSeconds(2), silent.server(), slow.server())).text());
    }

    @ParameterizedTest
    @EnumSource
    void doesNotAskTheNextModelOnceTheFirstHasSpoken(ModelServer.Provider provider) {
        var first = standIn(provider, ModelStandIn.breakingOff("{"));
        var second = standIn(provider, ModelStandIn.saying("{}"));

        assertEquals(Kind.MALFORMED, failure(models(first.server(), second.server())).kind());
        assertEquals(List.of(), second.asked());
    }

    @ParameterizedTest
    @EnumSource
    void asksNobodyWhereNothingIsLeft(ModelServer.Provider provider) throws Exception {
        var standIn = standIn(provider, ModelStandIn.saying("ab", "cd"));
        var settled = new ArrayList<Spending.Expense>();
        var held = new ArrayList<Spending.Expense>();
        Spending once = (payer, most) -> {
            assertEquals(new Payer("chat 1"), payer);
            held.add(most);
            return held.size() > 1 ? Optional.empty() : Optional.of(settled::add);
        };
        try (var models = LanguageModels.of(standIn.settings(Duration.ofSeconds(5)), once,
                Manners.usual(() -> now))) {
            complete(models);
            assertEquals(Kind.OUT_OF_BUDGET, failure(models).kind());
        }
        assertEquals(1, standIn.asked().size());
        assertEquals(List.of(new Spending.Expense(ModelStandIn.MODEL, new Usage(100, 2), 120)), settled);
        assertEquals(200, held.getFirst().usage().tokensOut());
    }

    @ParameterizedTest
    @EnumSource
    void countsNothingThatWasNotSpent(ModelServer.Provider provider) {
        var models = models(standIn(provider, ModelStandIn.failing(401, "authentication_error")).server());

        failure(models);
        assertEquals(Usage.NONE, models.figures().getFirst().usage());
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatWasSpentOnAnAnswerThatBrokeOff(ModelServer.Provider provider) {
        var models = models(standIn(provider, ModelStandIn.breakingOff("eight letters")).server());

        failure(models);
        var usage = models.figures().getFirst().usage();
        assertTrue(usage.tokensIn() > 20 && usage.tokensOut() == 4, usage.toString());
    }
}
