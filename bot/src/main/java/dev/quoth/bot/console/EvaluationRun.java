package dev.quoth.bot.console;

import dev.quoth.bot.home.Home;
import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answerer;
import dev.quoth.retrieval.answer.Answerers;
import dev.quoth.retrieval.eval.Evaluation;
import dev.quoth.retrieval.eval.Figures;
import dev.quoth.retrieval.eval.Outcome;
import dev.quoth.retrieval.eval.TemporaryCorpus;
import dev.quoth.retrieval.search.Question;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// Asks the questions of examinations and prints the figures, a row for each file and each group in it.
record EvaluationRun(QuothCommand quoth, boolean isVerbose) {
    private static final int TOLD_EVERY = 500;

    void run(List<Examination> examinations) {
        boolean asksHome = examinations.stream().anyMatch(examination -> examination.paragraphs().isEmpty());
        try (var home = asksHome ? quoth.openToRead() : quoth.openOrMake()) {
            quoth.surroundings().print(Figures.header());
            examinations.forEach(examination -> examine(home, examination));
        }
    }

    private void examine(Home home, Examination examination) {
        if (examination.paragraphs().isEmpty()) {
            try (var answering = home.answering()) {
                ask(examination, answering.answerer(), home.store());
            }
            return;
        }
        var done = new AtomicInteger();
        try (var corpus = TemporaryCorpus.of(examination.paragraphs(), home.embeddings(), home.workers(),
                () -> tell("read", done.incrementAndGet(), examination.paragraphs().size()))) {
            var answerer = Answerers.over(corpus.store(), corpus.index(), home.embeddings());
            ask(examination, answerer, corpus.store());
        }
    }

    private void tell(String what, int done, int all) {
        if (done % TOLD_EVERY == 0 || done == all) {
            quoth.surroundings().tell(what + " " + done + " of " + all);
        }
    }

    private void ask(Examination examination, Answerer answerer, CorpusStore store) {
        for (var sheet : examination.sheets()) {
            var done = new AtomicInteger();
            var outcomes = new Evaluation(answerer, store).run(sheet.questions(),
                    outcome -> tell("asked", done.incrementAndGet(), sheet.questions().size()));
            print(sheet.name(), outcomes);
            if (isVerbose) {
                outcomes.stream().filter(outcome -> !outcome.anyIsRight())
                        .forEach(outcome -> quoth.surroundings().print(wrong(outcome, answerer)));
            }
        }
    }

    private void print(String name, List<Outcome> outcomes) {
        quoth.surroundings().print(Figures.of(outcomes).row(name));
        var groups = outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.question().group(), TreeMap::new,
                        Collectors.toList()));
        if (groups.size() > 1) {
            groups.forEach((group, own) -> quoth.surroundings().print(Figures.of(own).row("  " + group)));
        }
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
        return "  " + question.id() + " " + Printable.line(question.text()) + " (" + found + ")" + quoted;
    }
}
