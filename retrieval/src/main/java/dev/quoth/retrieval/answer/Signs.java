package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.bridge.QuestionWords;
import dev.quoth.retrieval.index.TermStatistics;
import dev.quoth.retrieval.search.Search;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// Measures what speaks for the best sentence of a search.
final class Signs {

    /// How many characters before and behind a sentence stand around it.
    private static final int AROUND = 60;

    /// Confidence is learnt from corpora of at least about as many passages: fewer say no more than these.
    private static final int FEWEST = 20;

    private final CorpusStore store;
    private final TermStatistics statistics;
    private final Asked asked;
    private final Coverage coverage;

    Signs(CorpusStore store, TermStatistics statistics, Asked asked) {
        this.store = store;
        this.statistics = statistics;
        this.asked = asked;
        this.coverage = asked.coverage();
    }

    /// Returns each sign for `best`, the best sentence of `found`.
    Map<Sign, Double> of(Search.Result found, Evidence best) {
        var signs = new EnumMap<Sign, Double>(Sign.class);
        addStanding(signs, found, best);
        addCoverage(signs, found, best);
        signs.put(Sign.VALUE, !asked.type().hasForm() ? 0.0 : best.signals().hasValue() ? 1.0 : -1.0);
        return signs;
    }

    private void addStanding(Map<Sign, Double> signs, Search.Result found, Evidence best) {
        var passages = found.passages();
        var own = passages.stream().filter(passage -> passage.candidate().passage().equals(best.passage())).findFirst()
                .orElseThrow();
        var nearness = passages.stream().mapToDouble(passage -> passage.candidate().dense()).toArray();
        signs.put(Sign.NEAREST, Arrays.stream(nearness).max().orElse(0));
        signs.put(Sign.NEARNESS_APART, apart(own.candidate().dense(), nearness));
        signs.put(Sign.WORDS, own.candidate().lexical());
        signs.put(Sign.FOUND, Math.log(Math.max(FEWEST, passages.size())));
        signs.put(Sign.STANDING, own.score());
    }

    /// Returns how many standard deviations `score` is above the mean of `scores`; 0 where they are all the same.
    private static double apart(double score, double[] scores) {
        double mean = Arrays.stream(scores).average().orElse(0);
        double variance = Arrays.stream(scores).map(each -> (each - mean) * (each - mean)).average()
                .orElse(0);
        return variance < 1e-9 ? 0 : (score - mean) / Math.sqrt(variance);
    }

    private void addCoverage(Map<Sign, Double> signs, Search.Result found, Evidence best) {
        var question = found.interpretation().question();
        var passage = passage(best);
        var terms = coverage.terms(passage);
        signs.put(Sign.SENTENCE, best.signals().coverage() + best.signals().context());
        signs.put(Sign.AROUND, coverage.of(coverage.terms(around(best).of(best.document().text()))));
        signs.put(Sign.PASSAGE, coverage.of(terms));
        signs.put(Sign.MISSING, coverage.missing(terms));
        signs.put(Sign.STRETCH, coverage.longestMissing(terms));
        signs.put(Sign.CHARACTERS, characters(QuestionWords.withoutChinese(question.text()), Folding.fold(passage)));
        signs.put(Sign.LENGTH, Math.log(
                Math.max(1, asked.telling().stream().mapToDouble(statistics::inverseDocumentFrequency).sum())));
        var names = new QuestionNames(found.interpretation(), statistics);
        signs.put(Sign.NAMES, names.missing(terms, best.document().language()));
        signs.put(Sign.NAME, names.mostMissing(terms, best.document().language()));
        signs.put(Sign.YEARS, names.missingYears(passage + "\n" + best.document().published()));
        signs.put(Sign.NUMBERS, (double) Math.min(2, names.missingNumbers(passage)));
    }

    /// Returns the passage of `evidence` with what names its subject.
    private String passage(Evidence evidence) {
        var document = evidence.document();
        var passage = store.embedded(evidence.passage()).orElseThrow().passage();
        return passage.windows().getFirst().context() + "\n" + document.title() + "\n"
                + passage.span().of(document.text());
    }

    private static Span around(Evidence evidence) {
        return new Span(Math.max(0, evidence.span().start() - AROUND),
                Math.min(evidence.document().text().length(), evidence.span().end() + AROUND));
    }

    private static double characters(String question, String folded) {
        var characters = question.codePoints().filter(Character::isLetterOrDigit).toArray();
        long has = Arrays.stream(characters).filter(character -> folded.indexOf(character) >= 0).count();
        return (double) has / Math.max(1, characters.length);
    }
}
