package dev.quoth.retrieval.answer;

import dev.quoth.retrieval.answer.Logistic.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The form of files with coefficients. The first line is `version`; each further one has a pair of languages and `bias`
/// with a number, or a pair of languages and a sign with its mean, its deviation and its weight; all parted by tabs. Lines
/// that begin with `#` are remarks.
public final class ConfidenceFile {

    /// Raised when a sign changes what it measures.
    private static final String VERSION = "1";
    private static final String BIAS = "bias";

    private ConfidenceFile() {}

    /// Returns the lines of a file.
    ///
    /// @param remarks where the coefficients come from, a line each
    public static List<String> lines(List<String> remarks, Map<LanguagePair, Logistic> pairs) {
        var lines = new ArrayList<String>();
        remarks.forEach(remark -> lines.add("# " + remark));
        lines.add("version\t" + VERSION);
        new EnumMap<>(pairs).forEach((pair, logistic) -> {
            lines.add(line(pair, BIAS, logistic.bias()));
            new EnumMap<>(logistic.terms()).forEach((sign, term) -> lines
                    .add(line(pair, sign.toString(), term.mean(), term.deviation(), term.weight())));
        });
        return lines;
    }

    private static String line(LanguagePair pair, String what, double... numbers) {
        var line = new StringBuilder(pair + "\t" + what);
        Arrays.stream(numbers).forEach(number -> line.append(String.format(Locale.ROOT, "\t%.4f", number)));
        return line.toString();
    }

    /// Reads the lines of a file; throws IllegalArgumentException that says what is wrong with it.
    static Map<LanguagePair, Logistic> read(List<String> lines) {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var cells = List.of(line.split("\t", -1));
                int named = cells.getFirst().equals("version") ? 1 : Math.min(2, cells.size());
                rows.put(String.join(" ", cells.subList(0, named)), cells.subList(named, cells.size()));
            }
        }
        var version = rows.remove("version");
        if (!List.of(VERSION).equals(version)) {
            throw new IllegalArgumentException("version must be " + VERSION + ", got " + version);
        }
        var pairs = new EnumMap<LanguagePair, Logistic>(LanguagePair.class);
        for (var pair : LanguagePair.values()) {
            double bias = numbers(rows, pair + " " + BIAS, 1).getFirst();
            var terms = new EnumMap<Sign, Term>(Sign.class);
            for (var sign : Sign.values()) {
                var numbers = numbers(rows, pair + " " + sign, 3);
                terms.put(sign, new Term(numbers.get(0), numbers.get(1), numbers.get(2)));
            }
            pairs.put(pair, new Logistic(bias, terms));
        }
        if (!rows.isEmpty()) {
            throw new IllegalArgumentException("there is no sign for " + String.join(", ", rows.keySet()));
        }
        return pairs;
    }

    /// Takes the row `name` out of `rows`.
    private static List<Double> numbers(Map<String, List<String>> rows, String name, int count) {
        var cells = rows.remove(name);
        if (cells == null || cells.size() != count) {
            throw new IllegalArgumentException(name + " must have " + count + " numbers, got " + cells);
        }
        try {
            return cells.stream().map(Double::valueOf).toList();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must have numbers, got " + cells, e);
        }
    }
}
