package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quoth.bot.access.Purse;
import dev.quoth.bot.http.Vitals.Figure;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.bot.store.QuickChats;
import dev.quoth.config.ModelBudget;
import dev.quoth.config.ModelServer;
import dev.quoth.config.ModelSettings;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.SettableClock;
import dev.quoth.retrieval.languagemodel.LanguageModelException;
import dev.quoth.retrieval.languagemodel.LanguageModels;
import dev.quoth.retrieval.languagemodel.ModelStandIn;
import dev.quoth.retrieval.languagemodel.Prompt;
import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import dev.quoth.retrieval.languagemodel.Prompt.Said;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStatusTest {
    private static final Prompt PROMPT = new Prompt(new Payer("telegram:7"), "Be short.",
            List.of(Said.byAsker("Who?")), null, 50, Duration.ofSeconds(5));

    @TempDir
    Path folder;
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));

    @Test
    void saysWhatModelsDidAndCost() throws Exception {
        try (var standIn = new ModelStandIn(ModelServer.Provider.OPENAI);
                var chats = QuickChats.open(folder.resolve(ChatDatabase.FILE))) {
            var settings = new ModelSettings(List.of(standIn.server()), Duration.ofSeconds(5),
                    new ModelBudget(180, null), new ModelBudget(1000, new BigDecimal("0.5")));
            var purse = new Purse(settings, chats.spent(), clock);
            try (var models = LanguageModels.of(settings, purse, clock)) {
                var model = models.preferred().orElseThrow();
                var status = new ModelStatus(models, purse);
                standIn.on(ModelStandIn.saying("me", "!"), ModelStandIn.failing(401, "invalid_api_key"));

                assertEquals("me!", model.complete(PROMPT, text -> {
                }).text());
                assertThrows(LanguageModelException.class, () -> model.complete(PROMPT, text -> {
                }));
                assertThrows(LanguageModelException.class, () -> model.complete(dear(), text -> {
                }));

                assertEquals(List.of(
                        "stand-in-1 (openai) since the start: answers 1, failures 2 (1 key refused, 1 out of budget),"
                                + " tokens 102, cost 0.0001",
                        "Language models in the last 24 hours: 102 of 1000 tokens, cost 0.0001 of 0.5000",
                        "A budget of language models is used up (last at 2026-11-21 12:00 UTC); answers come without"
                                + " one until it is not"),
                        status.lines(Language.EN));
                assertEquals("quoth_model_answers_total 1.0, quoth_model_failures_total 2.0,"
                        + " quoth_model_tokens_in_total 100.0, quoth_model_tokens_out_total 2.0,"
                        + " quoth_model_cost_total 1.2E-4, quoth_models_left_alone 0.0",
                        status.figures().stream().map(ModelStatusTest::shown).collect(Collectors.joining(", ")));
            }
        }
    }

    private static Prompt dear() {
        return new Prompt(PROMPT.payer(), PROMPT.instructions(), PROMPT.turns(), null, 110, PROMPT.within());
    }

    private static String shown(Figure figure) {
        return figure.name() + " " + figure.value();
    }

    @Test
    void saysNothingWhereNoModelIsSet() {
        try (var chats = QuickChats.open(folder.resolve(ChatDatabase.FILE))) {
            var settings = new ModelSettings(List.of(), Duration.ofSeconds(5), new ModelBudget(1, null),
                    new ModelBudget(1, null));
            var purse = new Purse(settings, chats.spent(), clock);
            try (var models = LanguageModels.of(settings, purse, clock)) {
                var status = new ModelStatus(models, purse);
                assertEquals(List.of(), status.lines(Language.EN));
                assertEquals(List.of(), status.figures());
            }
        }
    }
}
