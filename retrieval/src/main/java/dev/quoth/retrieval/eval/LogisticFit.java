package dev.quoth.retrieval.eval;

import dev.quoth.retrieval.answer.Logistic;
import dev.quoth.retrieval.answer.Logistic.Term;
import dev.quoth.retrieval.answer.Sign;
import dev.quoth.retrieval.eval.Lesson.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Fits a logistic to lessons by Newton's method, with a penalty on large weights. The same lessons give the same logistic.
final class LogisticFit {

    private static final List<Sign> SIGNS = List.of(Sign.values());
    private static final double PENALTY = 1;
    private static final int MOST_STEPS = 50;
    private static final double DONE = 1e-9;

    private LogisticFit() {}

    /// Returns the logistic of `lessons`, those with and those without an answer counting as much in all, and each reason
    /// for having none as much as another.
    static Logistic of(List<Lesson> lessons) {
        var rows = new double[lessons.size()][SIGNS.size() + 1];
        for (var row : rows) {
            row[SIGNS.size()] = 1;
        }
        var scales = new ArrayList<Term>();
        for (int column = 0; column < SIGNS.size(); column++) {
            var sign = SIGNS.get(column);
            var scale = scale(lessons.stream().mapToDouble(lesson -> lesson.sign(sign)).toArray());
            for (int at = 0; at < rows.length; at++) {
                rows[at][column] = (lessons.get(at).sign(sign) - scale.mean()) / scale.deviation();
            }
            scales.add(scale);
        }
        var weights = fit(rows, lessons);
        var terms = new EnumMap<Sign, Term>(Sign.class);
        for (int column = 0; column < SIGNS.size(); column++) {
            var scale = scales.get(column);
            terms.put(SIGNS.get(column), new Term(scale.mean(), scale.deviation(), weights[column]));
        }
        return new Logistic(weights[SIGNS.size()], terms);
    }

    private static Term scale(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(0);
        // A sign that never varies tells nothing, however it is scaled.
        return new Term(mean, variance < 1e-12 ? 1 : Math.sqrt(variance), 0);
    }

    private static double[] fit(double[][] rows, List<Lesson> lessons) {
        var counts = counts(lessons);
        int columns = SIGNS.size() + 1;
        var weights = new double[columns];
        for (int step = 0; step < MOST_STEPS; step++) {
            var gradient = new double[columns];
            var curvature = new double[columns][columns];
            for (int column = 0; column < columns - 1; column++) {
                gradient[column] = PENALTY * weights[column];
                curvature[column][column] = PENALTY;
            }
            curvature[columns - 1][columns - 1] = DONE;
            for (int at = 0; at < rows.length; at++) {
                boolean isAnswerable = lessons.get(at).isAnswerable();
                double count = counts.getOrDefault(lessons.get(at).condition(), 0.0);
                double probability = 1 / (1 + Math.exp(-dot(weights, rows[at])));
                addTo(gradient, curvature, rows[at], count * (probability - (isAnswerable ? 1 : 0)),
                        count * probability * (1 - probability));
            }
            var change = solve(curvature, gradient);
            for (int column = 0; column < columns; column++) {
                weights[column] -= change[column];
            }
            if (Arrays.stream(change).map(Math::abs).max().orElse(0) < DONE) {
                break;
            }
        }
        return weights;
    }

    /// Returns how much one lesson of each condition counts.
    private static Map<Condition, Double> counts(List<Lesson> lessons) {
        var frequent = lessons.stream().collect(Collectors.groupingBy(Lesson::condition, Collectors.counting()));
        int reasons = frequent.size() - (frequent.containsKey(Condition.AS_IS) ? 1 : 0);
        var counts = new EnumMap<Condition, Double>(Condition.class);
        frequent.forEach((condition, number) -> counts.put(condition,
                lessons.size() / 2.0 / number / (condition == Condition.AS_IS ? 1 : reasons)));
        return counts;
    }

    private static void addTo(double[] gradient, double[][] curvature, double[] row, double slope, double bend) {
        for (int i = 0; i < row.length; i++) {
            gradient[i] += slope * row[i];
            for (int j = 0; j < row.length; j++) {
                curvature[i][j] += bend * row[i] * row[j];
            }
        }
    }

    private static double dot(double[] some, double[] others) {
        double sum = 0;
        for (int at = 0; at < some.length; at++) {
            sum += some[at] * others[at];
        }
        return sum;
    }

    /// Solves a system of equations by elimination; its matrix is positive definite, and is used up.
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; column < size; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
                right[row] -= factor * right[pivot];
            }
        }
        var solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = right[row];
            for (int column = row + 1; column < size; column++) {
                rest -= matrix[row][column] * solution[column];
            }
            solution[row] = rest / matrix[row][row];
        }
        return solution;
    }
}
