package dev.quoth.bot.serve;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// What became of questions that were asked of a service while it was killed again and again.
///
/// @param lost     those without an answer
/// @param wrong    those whose first answer is not the right one
/// @param late     those for which a service was up for more than 30 seconds without a break before they were answered
/// @param doubled  those that the same service answered twice, or that were answered three times
/// @param repeated those that were answered once more after a kill
/// @param worst    how long a service was up at the most before an answer
/// @param widest   how long after an answer that was repeated its service was dead, at the most
record Verdict(int questions, int lost, int wrong, int late, int doubled, int repeated, Duration worst,
        Duration widest) {

    /// It loads its models anew each time.
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final Verdict NOTHING = new Verdict(0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);

    /// A question about a house and what was answered, the first first.
    record Asked(int house, long nanos, List<Heard> answers) {}

    record Heard(String text, long nanos) {}

    static Verdict of(Collection<Asked> questions, KilledService service) {
        return questions.stream().map(asked -> of(asked, service)).reduce(NOTHING, Verdict::and);
    }

    private static Verdict of(Asked asked, KilledService service) {
        var answers = asked.answers;
        if (answers.isEmpty()) {
            return new Verdict(1, 1, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);
        }
        var first = answers.getFirst();
        boolean isRight = first.text.contains(Integer.toString(Served.price(asked.house)));
        var waited = service.up(asked.nanos, first.nanos);
        int late = waited.compareTo(LATE) > 0 ? 1 : 0;
        var answered = new Verdict(1, 0, isRight ? 0 : 1, late, 0, 0, waited, Duration.ZERO);
        if (answers.size() == 1) {
            return answered;
        }
        var window = service.untilKilled(first.nanos, answers.get(1).nanos);
        boolean isRepeat = answers.size() == 2 && window.isPresent();
        return answered.and(new Verdict(0, 0, 0, 0, isRepeat ? 0 : 1, isRepeat ? 1 : 0, Duration.ZERO,
                window.orElse(Duration.ZERO)));
    }

    private Verdict and(Verdict other) {
        return new Verdict(questions + other.questions, lost + other.lost, wrong + other.wrong, late + other.late,
                doubled + other.doubled, repeated + other.repeated, longer(worst, other.worst),
                longer(widest, other.widest));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    @Override
    public String toString() {
        return ("%d questions: lost %d, doubled %d, repeated once after a kill %d (%d ms after it was sent at the most), "
                + "late %d (the longest %d ms of service), not the right answer %d")
                .formatted(questions, lost, doubled, repeated, widest.toMillis(), late, worst.toMillis(), wrong);
    }
}
