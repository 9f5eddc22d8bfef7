package dev.quoth.retrieval.eval;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Han;
import dev.quoth.retrieval.eval.EvaluationFile.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes questions that come near a corpus and have no answer in it: a person, place, organisation or year of a question
/// gives way to another of its kind, of which the question's article says nothing. Which is which the questions tell
/// themselves: what answers «who» is a person.
final class NearMisses {

    private enum Kind {
        PERSON("谁|哪一?[位名]|何人|\\bwho\\b"), PLACE("哪里|哪儿|何处|何地|在哪|哪一?[个座]?(国|省|城|市|州|地)|\\bwhere\\b"
                + "|\\b(which|what) (city|country|state|province|town|region|continent)\\b"),
        ORGANISATION(
                "哪一?[家间所个](公司|大学|学校|机构|组织|单位|企业)"
                        + "|\\b(which|what) (company|university|school|organi[sz]ation|agency|network|church)\\b");

        private final Pattern asked;

        Kind(String asked) {
            this.asked = Pattern.compile(asked);
        }
    }

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]|20)\\d\\d(?!\\d)");
    private static final int YEARS_APART = 30;
    private static final int MOST_LETTERS = 40;

    /// The names of each kind.
    private final List<List<String>> known = new ArrayList<>();
    private final Map<String, String> articles;
    private final Map<String, Paragraph> paragraphs;
    private final RandomGenerator random;

    NearMisses(EvaluationFile file, RandomGenerator random) {
        this.random = random;
        this.paragraphs = file.paragraphs().stream().collect(Collectors.toMap(Paragraph::address, Function.identity()));
        this.articles = file.paragraphs().stream().collect(Collectors.groupingBy(Paragraph::article,
                Collectors.mapping(paragraph -> Folding.fold(paragraph.text()), Collectors.joining("\n"))));
        for (var kind : Kind.values()) {
            var names = new TreeSet<String>();
            file.questions().stream().filter(question -> kind.asked.matcher(Folding.fold(question.text())).find())
                    .forEach(question -> name(question).ifPresent(names::add));
            known.add(List.copyOf(names));
        }
    }

    /// The shortest answer of a question, where it is a name: a word or a few.
    private Optional<String> name(EvaluationQuestion question) {
        if (!(question.gold() instanceof GoldSpans gold)) {
            return Optional.empty();
        }
        var text = paragraph(gold).text();
        return gold.spans().stream().map(span -> span.of(text)).min(Comparator.comparingInt(String::length))
                .filter(NearMisses::isName);
    }

    private Paragraph paragraph(GoldSpans gold) {
        return Objects.requireNonNull(paragraphs.get(gold.address()), "a file has the paragraphs of its questions");
    }

    private static boolean isName(String text) {
        return Han.in(text)
                ? text.length() > 1 && text.length() <= 8 && text.chars().allMatch(Character::isLetter)
                : text.length() > 3 && text.length() < MOST_LETTERS && Character.isUpperCase(text.charAt(0));
    }

    /// Returns `question` about something else; empty where it names nothing that is known.
    Optional<String> of(EvaluationQuestion question) {
        if (!(question.gold() instanceof GoldSpans gold)) {
            return Optional.empty();
        }
        var article = articles.getOrDefault(paragraph(gold).article(), "");
        var text = question.text();
        for (var names : known) {
            var named = names.stream().filter(text::contains)
                    .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
            var others = names.stream().filter(other -> !article.contains(Folding.fold(other))).toList();
            if (named.isPresent() && !others.isEmpty()) {
                return Optional.of(text.replace(named.get(), others.get(random.nextInt(others.size()))));
            }
        }
        return anotherYear(text, article);
    }

    private Optional<String> anotherYear(String text, String article) {
        var year = YEAR.matcher(text);
        if (!year.find()) {
            return Optional.empty();
        }
        int other = Integer.parseInt(year.group())
                + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(YEARS_APART));
        return article.contains(Integer.toString(other))
                ? Optional.empty()
                : Optional.of(text.replace(year.group(), Integer.toString(other)));
    }
}
