package dev.quoth.bot.console;

import dev.quoth.bot.home.Home;
import dev.quoth.bot.wording.Printable;
import dev.quoth.config.ModelBudget;
import dev.quoth.config.ModelSettings;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answerer;
import dev.quoth.retrieval.answer.Answerers;
import dev.quoth.retrieval.eval.Evaluation;
import dev.quoth.retrieval.eval.Figures;
import dev.quoth.retrieval.eval.Outcome;
import dev.quoth.retrieval.eval.RememberedEmbeddings;
import dev.quoth.retrieval.eval.TemporaryCorpus;
import dev.quoth.retrieval.generation.Generation;
import dev.quoth.retrieval.languagemodel.LanguageModels;
import dev.quoth.retrieval.languagemodel.Spending;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.search.Question;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Asks the questions of examinations and prints the figures, a row for each file and each group in it.
final class EvaluationRun {
    private static final int TOLD_EVERY = 500;

    private final QuothCommand quoth;
    private final EvaluationOptions options;
    private static final ModelSettings NO_MODEL = new ModelSettings(List.of(), Duration.ofSeconds(1),
            new ModelBudget(0, null), new ModelBudget(0, null));

    private final EvaluationTable table;
    /// What has the model word answers from documents; empty where none is measured.
    private Optional<Function<CorpusStore, Generation>> models = Optional.empty();
    /// R@1 of each file by itself, by its name and the parts that are left out; none where nothing is mixed.
    private final Map<String, Double> alone = new HashMap<>();

    EvaluationRun(QuothCommand quoth, EvaluationOptions options) {
        this.quoth = quoth;
        this.options = options;
        this.table = new EvaluationTable(options.isJson);
    }

    /// What is done with the outcomes of a file's questions.
    @FunctionalInterface
    private interface Report {
        void of(String name, List<Outcome> outcomes, Answerer answerer);
    }

    /// @param apart what the figures of `examinations` are compared with; nothing where there is nothing to compare
    void run(List<Examination> examinations, List<Examination> apart) {
        boolean asksHome = examinations.stream().anyMatch(examination -> examination.paragraphs().isEmpty());
        try (var home = asksHome ? quoth.openToRead() : quoth.openOrMake();
                var embeddings = new RememberedEmbeddings(home.embeddings());
                var configured = LanguageModels.of(options.isWithModel ? home.settings().model() : NO_MODEL,
                        Spending.UNLIMITED, quoth.surroundings().clock())) {
            if (options.isWithModel && configured.preferred().isEmpty()) {
                throw new UsageException("--model needs a language model: set model.provider and model.name");
            }
            models = configured.preferred().map(model -> documents -> home.generation(model, documents));
            apart.forEach(examination -> examine(home, embeddings, examination, this::remember));
            table.head().forEach(quoth.surroundings()::print);
            examinations.forEach(examination -> examine(home, embeddings, examination, this::print));
        }
    }

    private void examine(Home home, Embeddings embeddings, Examination examination, Report report) {
        if (examination.paragraphs().isEmpty()) {
            try (var answering = home.answering()) {
                var index = answering.index();
                for (var variant : options.variants()) {
                    var answerer = Answerers
                            .sharing(home.store(), home.searchModels(home.asking(), home.store()), variant.parts())
                            .apply(index);
                    var evaluation = Evaluation.of(answerer, home.store(), home::followUps);
                    ask(examination, variant, answerer, evaluation, report);
                    askWithModel(examination, variant, answerer, evaluation, home.store());
                }
            }
            return;
        }
        var done = new AtomicInteger();
        try (var corpus = TemporaryCorpus.of(examination.paragraphs(), embeddings, home.workers(),
                () -> tell("read", done.incrementAndGet(), examination.paragraphs().size()))) {
            for (var variant : options.variants()) {
                // Questions are embedded each time, so that their time is counted.
                var answerers = Answerers.sharing(corpus.store(), home.searchModels(corpus.store()), variant.parts());
                var answerer = answerers.apply(corpus.index());
                var evaluation = options.isQuick
                        ? Evaluation.of(answerer, corpus.store(), home::followUps)
                        : Evaluation.withRemovals(answerers, corpus);
                ask(examination, variant, answerer, evaluation, report);
                askWithModel(examination, variant, answerer, evaluation, corpus.store());
            }
        }
    }

    private void askWithModel(Examination examination, EvaluationOptions.Variant variant, Answerer answerer,
            Evaluation evaluation, CorpusStore documents) {
        if (models.isEmpty()) {
            return;
        }
        var report = new ModelReport(models.get().apply(documents), options.isJson);
        for (var sheet : examination.sheets()) {
            var done = new AtomicInteger();
            var outcomes = evaluation.wordedBy(report::worded).run(sheet.questions(),
                    outcome -> tell("asked", done.incrementAndGet(), sheet.questions().size()));
            print(sheet.name() + variant.note() + " with the model", outcomes, answerer);
            report.lines(options.isVerbose).forEach(quoth.surroundings()::print);
        }
    }

    private void tell(String what, int done, int all) {
        if (done % TOLD_EVERY == 0 || done == all) {
            quoth.surroundings().tell(what + " " + done + " of " + all);
        }
    }

    private void ask(Examination examination, EvaluationOptions.Variant variant, Answerer answerer,
            Evaluation evaluation, Report report) {
        for (var sheet : examination.sheets()) {
            var done = new AtomicInteger();
            var outcomes = evaluation.run(sheet.questions(),
                    outcome -> tell("asked", done.incrementAndGet(), sheet.questions().size()));
            report.of(sheet.name() + variant.note(), outcomes, answerer);
        }
    }

    private void remember(String name, List<Outcome> outcomes, Answerer answerer) {
        alone.put(name, Figures.of(outcomes).recall1());
    }

    private void print(String name, List<Outcome> outcomes, Answerer answerer) {
        var before = alone.containsKey(name) ? OptionalDouble.of(alone.get(name)) : OptionalDouble.empty();
        print(new EvaluationTable.Row(name, "", Figures.of(outcomes), before));
        var groups = outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.question().group(), TreeMap::new,
                        Collectors.toList()));
        if (groups.size() > 1) {
            groups.forEach((group, own) -> print(
                    new EvaluationTable.Row(name, group, Figures.of(own), OptionalDouble.empty())));
        }
        if (options.isVerbose) {
            outcomes.stream().filter(outcome -> !outcome.anyIsRight())
                    .forEach(outcome -> quoth.surroundings().print(wrong(outcome, answerer)));
        }
    }

    private void print(EvaluationTable.Row row) {
        quoth.surroundings().print(table.line(row));
    }

    /// Answers are the same each time, so the question is asked again for what was quoted.
    private static String wrong(Outcome outcome, Answerer answerer) {
        var question = outcome.question();
        var quoted = switch (answerer.answer(Question.of(question.text())).answer()) {
            case Answer.Grounded found -> found.citations().stream()
                    .map(citation -> "\n    [" + citation.number() + "] "
                            + Printable.line(citation.document().address())
                            + ": " + Printable.line(citation.quote()))
                    .collect(Collectors.joining());
            case Answer.NotFound nothing -> " refused";
            case Answer.Unavailable failed -> " unavailable: " + failed.reason();
        };
        var found = !question.isAnswerable()
                ? "has no answer"
                : outcome.rank() == 0
                        ? "not retrieved"
                        : "retrieved at " + outcome.rank();
        return String.format(Locale.ROOT, "  %s %s (%s, confidence %.2f)%s", question.id(),
                Printable.line(question.text()), found, outcome.confidence(), quoted);
    }
}
