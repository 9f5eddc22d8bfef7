package dev.quoth.retrieval.eval;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The figures of some outcomes.
///
/// @param questions    how many there are
/// @param answerable   how many of them have an answer
/// @param recall1      the share of answerable questions whose document is found first; 0 where there are none
/// @param recall5      among the first five
/// @param recall20     among the first twenty
/// @param mrr10        the mean, over the answerable questions, of 1 / place, places after the tenth counting 0
/// @param firstQuote   the share of answerable questions that the first quote answers
/// @param anyQuote     the share of answerable questions that the quotes together answer
/// @param refusals     the share of questions without an answer that are refused
/// @param right        the share of all questions with the right reply
/// @param p50          the median time of an answer
/// @param p99          the time that 99 of 100 answers took at most
public record Figures(int questions, int answerable, double recall1, double recall5, double recall20, double mrr10,
        double firstQuote, double anyQuote, double refusals, double right, Duration p50, Duration p99) {

    /// Returns the figures of `outcomes`, all 0 where there are none.
    public static Figures of(List<Outcome> outcomes) {
        var answerable = outcomes.stream().filter(outcome -> outcome.question().isAnswerable()).toList();
        var others = outcomes.stream().filter(outcome -> !outcome.question().isAnswerable()).toList();
        var times = outcomes.stream().map(Outcome::took).sorted(Comparator.naturalOrder()).toList();
        return new Figures(outcomes.size(), answerable.size(), recall(answerable, 1), recall(answerable, 5),
                recall(answerable, 20),
                answerable.stream().mapToDouble(o -> o.rank() > 0 && o.rank() <= 10 ? 1.0 / o.rank() : 0).average()
                        .orElse(0),
                share(answerable, Outcome::firstIsRight), share(answerable, Outcome::anyIsRight),
                share(others, Outcome::refused), share(outcomes, Outcome::anyIsRight), percentile(times, 0.5),
                percentile(times, 0.99));
    }

    private static double recall(List<Outcome> outcomes, int places) {
        return share(outcomes, outcome -> outcome.rank() > 0 && outcome.rank() <= places);
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> right) {
        return outcomes.isEmpty() ? 0 : (double) outcomes.stream().filter(right).count() / outcomes.size();
    }

    private static Duration percentile(List<Duration> sorted, double share) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }

    /// Returns the names of the columns of [#row], as a line of the same layout.
    public static String header() {
        return String.format(Locale.ROOT, "%-28s %6s %6s %6s %6s %6s %6s %6s %7s %6s %7s %7s", "", "n", "R@1", "R@5",
                "R@20",
                "MRR@10", "quote1", "quotes", "refused", "right", "p50 ms", "p99 ms");
    }

    /// Returns the figures as a line of a table, `-` where there was nothing to measure.
    public String row(String name) {
        return String.format(Locale.ROOT, "%-28s %6d %6s %6s %6s %6s %6s %6s %7s %6s %7.1f %7.1f", name, questions,
                shown(recall1, answerable), shown(recall5, answerable), shown(recall20, answerable),
                shown(mrr10, answerable),
                shown(firstQuote, answerable), shown(anyQuote, answerable), shown(refusals, questions - answerable),
                shown(right, questions), p50.toNanos() / 1e6, p99.toNanos() / 1e6);
    }

    private static String shown(double share, int of) {
        return of == 0 ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }
}
