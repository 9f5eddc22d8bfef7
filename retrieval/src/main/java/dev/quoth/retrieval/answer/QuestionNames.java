package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Folding;
import dev.quoth.retrieval.bridge.QuestionWords;
import dev.quoth.retrieval.bridge.Translation;
import dev.quoth.retrieval.index.TermStatistics;
import dev.quoth.retrieval.search.Interpretation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The names, years and numbers of a question. A passage that has not the one that is asked about tells of another: of
/// Macau where Hong Kong was asked about.
final class QuestionNames {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    /// What a question in Chinese leaves in Latin letters is a name.
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z0-9&.'-]*[a-z0-9]");
    private static final Pattern CAPITALISED = Pattern
            .compile("\\b\\p{Lu}[\\p{L}\\p{N}'’-]*(?: \\p{Lu}[\\p{L}\\p{N}'’-]*)*");

    /// Each name under all its names, as terms.
    private final List<List<List<String>>> names;
    private final List<String> numbers;

    QuestionNames(Interpretation interpretation, TermStatistics statistics) {
        var question = interpretation.question();
        var folded = Folding.fold(question.text());
        this.numbers = NUMBER.matcher(folded).results().map(match -> match.group().replace(",", "")).distinct()
                .toList();
        var own = question.language().isChinese()
                ? LATIN.matcher(folded).results().map(match -> match.group()).toList()
                : capitalised(question.text());
        this.names = own.stream().map(name -> variants(name, interpretation.words()).stream()
                .map(statistics::terms).filter(terms -> !terms.isEmpty()).toList())
                .filter(variants -> !variants.isEmpty()).toList();
    }

    /// A question word at the beginning is no part of a name.
    private static List<String> capitalised(String text) {
        var names = new ArrayList<String>();
        for (var match : CAPITALISED.matcher(text).results().toList()) {
            var words = match.group().split(" ", 2);
            var name = !QuestionWords.isEnglish(words[0]) ? match.group() : words.length == 2 ? words[1] : "";
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<String> variants(String name, Translation words) {
        var variants = new ArrayList<String>();
        variants.add(name);
        words.concepts().stream().filter(concept -> concept.own().equalsIgnoreCase(name))
                .forEach(concept -> variants.addAll(concept.synonyms()));
        words.rendered().stream().filter(rendered -> rendered.own().equalsIgnoreCase(name))
                .flatMap(rendered -> rendered.renderings().stream()).forEach(each -> variants.add(each.text()));
        return variants;
    }

    /// Returns the mean, over the names, of the share of each that is not among `terms`; 0 for a question without names.
    double missingNames(Set<String> terms) {
        return names.stream().mapToDouble(variants -> variants.stream()
                .mapToDouble(name -> (double) name.stream().filter(term -> !terms.contains(term)).count() / name.size())
                .min().orElse(0)).average().orElse(0);
    }

    /// Returns how many of the numbers do not stand in `text`.
    int missingNumbers(String text) {
        var folded = Folding.fold(text).replace(",", "");
        return (int) numbers.stream()
                .filter(number -> !Pattern.compile("(?<!\\d)" + Pattern.quote(number) + "(?!\\d)").matcher(folded)
                        .find())
                .count();
    }
}
