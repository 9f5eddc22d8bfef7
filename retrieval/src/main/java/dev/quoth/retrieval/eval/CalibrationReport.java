package dev.quoth.retrieval.eval;

import dev.quoth.retrieval.answer.LanguagePair;
import dev.quoth.retrieval.answer.Logistic;
import dev.quoth.retrieval.eval.Lesson.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Writes how well probabilities hold for what they were not fitted on.
final class CalibrationReport {

    private static final int FOLDS = 5;
    private static final int BINS = 10;
    private static final double[] THRESHOLDS = {0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7};

    /// A lesson with the probability that it was given.
    private record Judged(Lesson lesson, double probability) {}

    private final List<String> lines = new ArrayList<>();

    private CalibrationReport() {}

    /// Returns the lines of the report on `lessons`.
    static List<String> of(List<Lesson> lessons) {
        var report = new CalibrationReport();
        report.lines.add("| pair | fitted on, asked about | questions | near misses | area, paragraph | area, article "
                + "| area, near misses | Brier | calibration error |");
        report.lines.add("| --- | --- | --: | --: | --: | --: | --: | --: | --: |");
        var crossed = new LinkedHashMap<LanguagePair, List<Judged>>();
        for (var pair : LanguagePair.values()) {
            var own = lessons.stream().filter(lesson -> lesson.pair() == pair).toList();
            var judged = crossValidated(own);
            crossed.put(pair, judged);
            report.addRow(pair, "other articles", judged);
            report.addCarriedOver(pair, own);
        }
        report.addReliability(crossed);
        report.addTradeOff(crossed);
        return report.lines;
    }

    /// Articles are dealt to the folds by the order in which they come.
    private static List<Judged> crossValidated(List<Lesson> lessons) {
        var articles = lessons.stream().map(Lesson::article).distinct().toList();
        var judged = new ArrayList<Judged>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var out = new HashSet<String>();
            for (int at = fold; at < articles.size(); at += FOLDS) {
                out.add(articles.get(at));
            }
            judged.addAll(judged(lessons.stream().filter(lesson -> !out.contains(lesson.article())).toList(),
                    lessons.stream().filter(lesson -> out.contains(lesson.article())).toList()));
        }
        return judged;
    }

    private static List<Judged> judged(List<Lesson> fitted, List<Lesson> asked) {
        Logistic logistic = LogisticFit.of(fitted);
        return asked.stream().map(lesson -> new Judged(lesson, logistic.probability(lesson.signs()))).toList();
    }

    private void addCarriedOver(LanguagePair pair, List<Lesson> lessons) {
        var sets = lessons.stream()
                .collect(Collectors.groupingBy(Lesson::set, LinkedHashMap::new, Collectors.toList()));
        if (sets.size() < 2) {
            return;
        }
        sets.forEach((set, own) -> addRow(pair, "other files, " + set,
                judged(lessons.stream().filter(lesson -> !lesson.set().equals(set)).toList(), own)));
    }

    private void addRow(LanguagePair pair, String fitted, List<Judged> judged) {
        var asIs = probabilities(judged, Condition.AS_IS);
        var nearMisses = probabilities(judged, Condition.NEAR_MISS);
        lines.add(String.format(Locale.ROOT, "| %s | %s | %d | %d | %s | %s | %s | %.3f | %.3f |", pair, fitted,
                asIs.length,
                nearMisses.length, shown(Separation.area(asIs, probabilities(judged, Condition.PARAGRAPH_REMOVED))),
                shown(Separation.area(asIs, probabilities(judged, Condition.ARTICLE_REMOVED))),
                shown(Separation.area(asIs, nearMisses)), brier(judged), calibrationError(judged)));
    }

    private static double[] probabilities(List<Judged> judged, Condition condition) {
        return judged.stream().filter(each -> each.lesson().condition() == condition).mapToDouble(Judged::probability)
                .toArray();
    }

    private static String shown(OptionalDouble area) {
        return area.isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f", area.getAsDouble());
    }

    /// Returns the mean of `of` over `judged`, those with and those without an answer counting as much in all and each
    /// reason for having none as much as another, as they do when fitting.
    private static double balanced(List<Judged> judged, ToDoubleFunction<Judged> of) {
        var means = judged.stream()
                .collect(Collectors.groupingBy(each -> each.lesson().condition(), Collectors.averagingDouble(of)));
        return means.entrySet().stream()
                .collect(Collectors.groupingBy(mean -> mean.getKey() == Condition.AS_IS,
                        Collectors.averagingDouble(Map.Entry::getValue)))
                .values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double brier(List<Judged> judged) {
        return balanced(judged, each -> Math.pow(each.probability() - truth(each), 2));
    }

    private static double truth(Judged judged) {
        return judged.lesson().isAnswerable() ? 1 : 0;
    }

    /// A stretch of probabilities: how many lie in it, how probable answers were thought to be there and how frequent they
    /// are, answerable and other questions counting as much in all.
    private record Bin(double share, double probability, double frequency) {}

    private static List<Bin> bins(List<Judged> judged) {
        var bins = new ArrayList<Bin>();
        for (int at = 0; at < BINS; at++) {
            int bin = at;
            ToDoubleFunction<Judged> inside = each -> Math.min(BINS - 1, (int) (each.probability() * BINS)) == bin
                    ? 1
                    : 0;
            double share = balanced(judged, inside);
            double probability = balanced(judged, each -> inside.applyAsDouble(each) * each.probability());
            double frequency = balanced(judged, each -> inside.applyAsDouble(each) * truth(each));
            if (share > 0) {
                bins.add(new Bin(share, probability / share, frequency / share));
            }
        }
        return bins;
    }

    private static double calibrationError(List<Judged> judged) {
        return bins(judged).stream().mapToDouble(bin -> bin.share() * Math.abs(bin.probability() - bin.frequency()))
                .sum();
    }

    private void addReliability(Map<LanguagePair, List<Judged>> judged) {
        lines.addAll(List.of("", "| pair | share of questions | thought | found |", "| --- | --: | --: | --: |"));
        judged.forEach((pair, own) -> bins(own).forEach(bin -> lines.add(String.format(Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f |", pair, bin.share(), bin.probability(), bin.frequency()))));
    }

    private void addTradeOff(Map<LanguagePair, List<Judged>> judged) {
        lines.addAll(List.of("",
                "| pair | answered from | answered | refused, paragraph removed | article removed | near misses |",
                "| --- | --: | --: | --: | --: | --: |"));
        judged.forEach((pair, own) -> Arrays.stream(THRESHOLDS).forEach(threshold -> lines.add(String.format(
                Locale.ROOT, "| %s | %.2f | %.3f | %.3f | %.3f | %.3f |", pair, threshold,
                1 - refused(own, Condition.AS_IS, threshold), refused(own, Condition.PARAGRAPH_REMOVED, threshold),
                refused(own, Condition.ARTICLE_REMOVED, threshold), refused(own, Condition.NEAR_MISS, threshold)))));
    }

    private static double refused(List<Judged> judged, Condition condition, double threshold) {
        return Arrays.stream(probabilities(judged, condition)).map(probability -> probability < threshold ? 1 : 0)
                .average().orElse(0);
    }
}
