package dev.quoth.bot.serve;

import dev.quoth.bot.access.Purse;
import dev.quoth.bot.conversation.StatusSource;
import dev.quoth.bot.http.Vitals.Figure;
import dev.quoth.bot.wording.OperatorPhrase;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.retrieval.languagemodel.LanguageModels;
import dev.quoth.retrieval.languagemodel.ModelFigures;
import dev.quoth.retrieval.languagemodel.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How language models do and what they cost, for operators to read and for machines to watch.
record ModelStatus(LanguageModels models, Purse purse) implements StatusSource {

    private static final int MICROS = 6;
    private static final int CENTS = 4;

    @Override
    public List<String> lines(Language language) {
        var lines = new ArrayList<String>();
        for (var model : models.figures()) {
            lines.add(OperatorPhrase.MODEL_USE.in(language, model.title(), model.answers(), failures(model),
                    model.usage().tokens(), money(model.micros())));
            if (model.isLeftAlone()) {
                lines.add(OperatorPhrase.MODEL_LEFT_ALONE.in(language, model.title()));
            }
        }
        if (!lines.isEmpty()) {
            lines.addAll(spent(language));
        }
        return lines;
    }

    private List<String> spent(Language language) {
        try {
            var balance = purse.balance();
            var spent = OperatorPhrase.MODELS_SPENT.in(language, balance.spent().tokens(), balance.limit().tokens(),
                    money(balance.spent().micros()), balance.limitsMoney() ? money(balance.limit().micros()) : "–");
            return Stream.concat(Stream.of(spent), balance.refused().stream()
                    .map(at -> OperatorPhrase.MODELS_SPENT_UP.in(language, DeliveryFigures.TIME.format(at)))).toList();
        } catch (StoreException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /// Such as `3 (2 too slow, 1 overloaded)`.
    private static String failures(ModelFigures model) {
        long all = model.failures().values().stream().mapToLong(each -> each).sum();
        return all == 0
                ? "0"
                : all + model.failures().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getValue() + " "
                                + each.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String money(long micros) {
        return BigDecimal.valueOf(micros, MICROS).setScale(CENTS, RoundingMode.HALF_UP).toPlainString();
    }

    List<Figure> figures() {
        var each = models.figures();
        if (each.isEmpty()) {
            return List.of();
        }
        var usage = each.stream().map(ModelFigures::usage).reduce(Usage.NONE, Usage::plus);
        return List.of(
                new Figure("quoth_model_answers_total", "Answers of language models.",
                        each.stream().mapToLong(ModelFigures::answers).sum()),
                new Figure("quoth_model_failures_total", "Times that a language model gave no answer.",
                        each.stream().flatMap(model -> model.failures().values().stream()).mapToLong(one -> one)
                                .sum()),
                new Figure("quoth_model_tokens_in_total", "Tokens that language models read.", usage.tokensIn()),
                new Figure("quoth_model_tokens_out_total", "Tokens that language models wrote.", usage.tokensOut()),
                new Figure("quoth_model_cost_total", "What that cost, in the unit that prices are set in.",
                        each.stream().mapToLong(ModelFigures::micros).sum() / 1e6),
                new Figure("quoth_models_left_alone", "Language models that are not asked for a while, for they fail.",
                        each.stream().filter(ModelFigures::isLeftAlone).count()));
    }
}
