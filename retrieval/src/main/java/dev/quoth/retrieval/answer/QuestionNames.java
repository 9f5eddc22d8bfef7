package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Han;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.index.TermStatistics;
import dev.quoth.retrieval.search.Interpretation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names, years and numbers of a question. A passage that has not the one that is asked about tells of another: of
/// Macau where Hong Kong was asked about.
final class QuestionNames {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern EACH = Pattern.compile("各(?!种|类|项|国|地|界|式|样)|分别|相比|\\b(?:each|both|respectively)\\b");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /// A translation less probable than this is no name of the thing.
    private static final double SURE = 0.25;

    /// A part of a name, under all that it is called; in the other language there may be nothing.
    private record Part(String own, List<List<String>> called) {

        double missingIn(Set<String> terms) {
            return called.stream().mapToDouble(name -> share(name, terms)).min().orElse(1);
        }
    }

    private final TermStatistics statistics;
    private final Interpretation interpretation;
    private final List<String> names;
    private final Set<Integer> years;
    private final List<Numeral> numbers;
    private final boolean asksForEach;

    QuestionNames(Interpretation interpretation, TermStatistics statistics) {
        this.statistics = statistics;
        this.interpretation = interpretation;
        this.names = AskedNames.in(interpretation);
        var folded = Folding.fold(interpretation.question().text());
        this.asksForEach = EACH.matcher(folded).find();
        this.years = Years.in(folded);
        this.numbers = Numeral.in(folded).stream().filter(number -> NUMBER.matcher(number.written()).find())
                .filter(number -> !years.contains(number.number().intValue())).toList();
    }

    /// Returns the mean, over the names that can be told in `language`, of how much of each is not among `terms` of a
    /// passage in it; 0 for a question without such names.
    double missing(Set<String> terms, Language language) {
        return each(terms, language).stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /// Returns how much is not there of the name that is missed most; 0 for a question without names. Who asks about each
    /// of several things is answered by a passage for each: then that of the name which is missed least.
    double mostMissing(Set<String> terms, Language language) {
        var missing = each(terms, language).stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return missing.getCount() == 0 ? 0 : asksForEach ? missing.getMin() : missing.getMax();
    }

    private List<Double> each(Set<String> terms, Language language) {
        return names.stream().flatMap(name -> missing(name, terms, language).stream().boxed()).toList();
    }

    private OptionalDouble missing(String name, Set<String> terms, Language language) {
        double literal = share(statistics.terms(name), terms);
        if (literal == 0) {
            return OptionalDouble.of(0);
        }
        boolean isAcross = language.isChinese() != interpretation.question().language().isChinese();
        var parts = isAcross ? rendered(name) : called(name);
        var proper = parts.stream().filter(part -> interpretation.words().names().contains(part.own()))
                .mapToDouble(part -> part.missingIn(terms)).max();
        if (proper.isPresent() || parts.isEmpty()) {
            // What can't be said in the other language may be there all the same.
            return proper.isPresent() || isAcross ? proper : OptionalDouble.of(literal);
        }
        return OptionalDouble.of(Math.min(literal,
                parts.stream().mapToDouble(part -> part.missingIn(terms)).average().orElseThrow()));
    }

    /// Returns the known parts of `name` in the question's language.
    private List<Part> called(String name) {
        return interpretation.words().concepts().stream()
                .filter(concept -> isWithin(concept.own(), name))
                .map(concept -> part(concept.own(), concept.names().stream())).toList();
    }

    /// Returns the parts of `name` that are known in the other language.
    private List<Part> rendered(String name) {
        var parts = new ArrayList<Part>();
        for (var part : interpretation.words().rendered()) {
            var sure = part.renderings().stream().filter(rendering -> rendering.probability() >= SURE).toList();
            if (!sure.isEmpty() && isWithin(part.own(), name)) {
                parts.add(part(part.own(),
                        Stream.concat(Stream.of(part.own()), sure.stream().map(rendering -> rendering.text()))));
            }
        }
        return parts;
    }

    private Part part(String own, Stream<String> called) {
        return new Part(own, called.map(statistics::terms).filter(terms -> !terms.isEmpty()).toList());
    }

    /// Many universities have «大学» in common.
    private static boolean isWithin(String part, String name) {
        if (AskedNames.isEnding(part)) {
            return false;
        }
        return Han.in(part) ? Folding.fold(name).contains(part) : words(name).contains(words(part));
    }

    private static String words(String text) {
        return " " + NO_WORD.matcher(Folding.fold(text)).replaceAll(" ").strip() + " ";
    }

    /// Returns the share of `name` that is not among `terms`.
    private static double share(List<String> name, Set<String> terms) {
        return name.isEmpty()
                ? 0
                : (double) name.stream().filter(term -> !terms.contains(term)).count() / name.size();
    }

    /// Returns the share of the years that `text` does not name; 0 for a question
    /// without years.
    double missingYears(String text) {
        var there = Years.in(Folding.fold(text));
        return years.stream().mapToDouble(year -> there.contains(year) ? 0 : 1).average().orElse(0);
    }

    /// Returns how many of the other numbers `text` says neither in digits nor in words.
    int missingNumbers(String text) {
        var there = new HashSet<BigDecimal>();
        Numeral.in(Folding.fold(text)).forEach(numeral -> there.add(numeral.number().stripTrailingZeros()));
        return (int) numbers.stream().map(number -> number.number().stripTrailingZeros()).distinct()
                .filter(number -> !there.contains(number)).count();
    }
}
