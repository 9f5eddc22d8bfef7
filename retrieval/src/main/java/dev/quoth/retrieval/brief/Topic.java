package dev.quoth.retrieval.brief;

import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.retrieval.answer.Coverage;
import dev.quoth.retrieval.bridge.QuestionWords;
import dev.quoth.retrieval.index.TermStatistics;
import dev.quoth.retrieval.search.Interpretation;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Something to be told about: words or a question, in any of the languages.
final class Topic {

    /// How much a document's words and vectors say for its being about a topic. Fitted on half of the articles of DRCD and
    /// XQuAD, whose questions and titles were the topics, so that 0 balances wrong documents against missed ones.
    ///
    /// @param passage the share of the topic that the best passage says, with the document's title
    /// @param whole   the share that the whole document says
    /// @param nearest how near its nearest window is
    /// @param near    how near its three nearest windows are, on average
    private record Weights(double passage, double whole, double nearest, double near, double least) {
        static final Weights ONE_LANGUAGE = new Weights(5.07, 2.70, 0.95, 0.71, 10.26);
        static final Weights ACROSS = new Weights(4.45, 3.0, 0.57, 0.68, 10.0);
    }

    private static final int NEAREST = 3;
    /// In standard deviations above unrelated texts.
    private static final double VERY_NEAR = 6;

    /// A document whose title says the whole topic is about it, however far from a short topic its windows are.
    private static final double ALL = 0.999;

    private static final Pattern ASKING = Pattern.compile("[?？]|什么|多少|哪|谁|如何|怎|为何|何时|几|吗"
            + "|^(?:what|who|whom|whose|when|where|which|why|how|is|are|was|were|does|do|did|can|could|will|has|have)\\b");

    private final Interpretation interpretation;
    private final Coverage coverage;
    private final boolean isQuestion;

    /// @param statistics how telling words are
    Topic(Interpretation interpretation, TermStatistics statistics) {
        this.interpretation = interpretation;
        this.coverage = new Coverage(interpretation, statistics);
        this.isQuestion = ASKING.matcher(QuestionWords.standard(interpretation.question().text())).find();
    }

    boolean isQuestion() {
        return isQuestion;
    }

    /// Returns how much speaks for `entry` being about the topic; it is where that is 0 or more.
    double match(DocumentEntry entry, Windows windows) {
        var document = entry.document();
        var title = coverage.terms(document.title());
        Set<String> all = new HashSet<>(title);
        double best = 0;
        for (var passage : entry.passages()) {
            var terms = coverage.terms(passage.passage().span().of(document.text()));
            all.addAll(terms);
            terms.addAll(title);
            best = Math.max(best, coverage.of(terms));
        }
        var near = windows.all().stream().map(this::nearness).sorted(Comparator.reverseOrder()).limit(NEAREST).toList();
        double nearest = near.isEmpty() ? 0 : near.getFirst();
        double average = near.stream().mapToDouble(one -> one).average().orElse(0);
        boolean isOneLanguage = document.language().isChinese() == interpretation.question().language().isChinese();
        var weights = isOneLanguage ? Weights.ONE_LANGUAGE : Weights.ACROSS;
        double match = weights.passage * best + weights.whole * coverage.of(all) + weights.nearest * nearest
                + weights.near * average - weights.least;
        return !isQuestion && isOneLanguage && coverage.of(title) >= ALL ? Math.max(0, match) : match;
    }

    /// Returns how much `sentence` says of the topic: 0 where nothing, about 2 where all.
    double relevance(Sentence sentence, Windows windows) {
        double nearest = sentence.windows().stream().mapToDouble(place -> nearness(windows.all().get(place))).max()
                .orElse(0);
        return coverage.of(coverage.terms(sentence.words())) + nearest / VERY_NEAR;
    }

    /// Returns how near `window` is, in standard deviations above unrelated texts; 0 where that can't be told.
    private double nearness(Windows.Embedded window) {
        var probe = interpretation.probes().get(window.space());
        return probe == null || window.isMissing() ? 0 : probe.nearness(window.vector());
    }
}
