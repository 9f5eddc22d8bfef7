package dev.quoth.retrieval.eval;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// The figures of some outcomes.
///
/// @param questions        how many there are
/// @param answerable       how many of them have an answer; where none has, the shares of these are 0
/// @param recall1          the share of answerable questions whose document is found first
/// @param recall5          among the first five
/// @param recall20         among the first twenty
/// @param mrr10            the mean, over the answerable questions, of 1 / place, places after the tenth counting 0
/// @param firstQuote       the share of answerable questions that the first quote answers
/// @param anyQuote         the share of answerable questions that the quotes together answer
/// @param answered         the share of answerable questions that are not refused
/// @param refusals         the share of questions without an answer that are refused
/// @param right            the share of all questions with the right reply
/// @param paragraphRemoved how well confidence tells questions from the same ones with their paragraph taken out, as the
///                         area under the receiver operating characteristic; empty where none was taken out
/// @param articleRemoved   the same with the whole article taken out
/// @param p50              the median time of an answer
/// @param p99              the time that 99 of 100 answers took at most
public record Figures(int questions, int answerable, double recall1, double recall5, double recall20, double mrr10,
        double firstQuote, double anyQuote, double answered, double refusals, double right,
        OptionalDouble paragraphRemoved, OptionalDouble articleRemoved, Duration p50, Duration p99) {

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
                share(answerable, outcome -> !outcome.refused()), share(others, Outcome::refused),
                share(outcomes, Outcome::anyIsRight), area(outcomes, Removed::paragraph),
                area(outcomes, Removed::article), percentile(times, 0.5), percentile(times, 0.99));
    }

    private static double recall(List<Outcome> outcomes, int places) {
        return share(outcomes, outcome -> outcome.rank() > 0 && outcome.rank() <= places);
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> right) {
        return outcomes.isEmpty() ? 0 : (double) outcomes.stream().filter(right).count() / outcomes.size();
    }

    private static OptionalDouble area(List<Outcome> outcomes, ToDoubleFunction<Removed> without) {
        var asked = outcomes.stream().filter(outcome -> outcome.removed().isPresent()).toList();
        return Separation.area(asked.stream().mapToDouble(Outcome::confidence).toArray(),
                asked.stream().flatMap(outcome -> outcome.removed().stream()).mapToDouble(without).toArray());
    }

    private static Duration percentile(List<Duration> sorted, double share) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }
}
