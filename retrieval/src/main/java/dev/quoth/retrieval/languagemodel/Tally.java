package dev.quoth.retrieval.languagemodel;

import dev.quoth.retrieval.languagemodel.LanguageModelException.Kind;
import java.util.EnumMap;
import java.util.Map;

/// Counts what one model was used for.
final class Tally {

    private long answers;
    private final Map<Kind, Long> failures = new EnumMap<>(Kind.class);
    private Usage usage = Usage.NONE;
    private long micros;

    synchronized void answered() {
        answers++;
    }

    synchronized void failed(Kind kind) {
        failures.merge(kind, 1L, Long::sum);
    }

    synchronized void spent(Spending.Expense expense) {
        usage = usage.plus(expense.usage());
        micros += expense.micros();
    }

    synchronized ModelFigures figures(String title, boolean isLeftAlone) {
        return new ModelFigures(title, answers, failures, usage, micros, isLeftAlone);
    }
}
