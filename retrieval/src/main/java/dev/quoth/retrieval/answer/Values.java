package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Span;
import dev.quoth.retrieval.bridge.QuestionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds the values that a question asks for: amounts, dates, percentages, counts in the unit asked for, persons.
final class Values {

    /// Units that count the same things.
    private static final List<String> SAME_UNITS = List.of("间家所", "名位人个", "种项类款个", "辆台部架", "颗枚个", "公里千米", "公斤千克",
            "公克克", "公尺米", "公吨吨", "度°℃", "只头匹", "棵株");

    private static final Pattern BARE = Pattern.compile(".*[\\d万亿]");

    private final AnswerType type;
    /// The question, folded.
    private final String question;
    /// The unit asked for and those that count the same; empty where none is named.
    private final String units;
    /// The thing to be counted as it stands behind a number in English; empty where none is named.
    private final Optional<Pattern> noun;

    private Values(AnswerType type, String question, String units) {
        this.type = type;
        this.question = question;
        this.units = units;
        this.noun = noun(question);
    }

    /// English names what is counted behind the number, in some form of the word.
    private static Optional<Pattern> noun(String question) {
        var asked = ValuePatterns.ASKED_NOUN.matcher(question);
        if (!asked.find()) {
            return Optional.empty();
        }
        var stem = asked.group(1).substring(0, Math.max(3, asked.group(1).length() - 3));
        return Optional.of(Pattern.compile(" (?:[\\w-]+ ){0,2}" + Pattern.quote(stem)));
    }

    /// Returns the values that `question` asks for.
    static Values askedBy(String question) {
        var folded = QuestionWords.standard(question);
        var asked = ValuePatterns.ASKED_UNIT.matcher(folded);
        var units = new StringBuilder();
        if (asked.find()) {
            units.append(asked.group(1));
            SAME_UNITS.stream().filter(same -> same.contains(asked.group(1))).forEach(units::append);
        }
        return new Values(AnswerType.of(question), folded, units.toString());
    }

    AnswerType type() {
        return type;
    }

    /// Returns where such values stand in `text`, in order; none for a type that has no form of its own.
    List<Span> in(FoldedText text) {
        return switch (type) {
            case AMOUNT -> inMoney(apartFromDates(find(ValuePatterns.AMOUNT, text), text), text);
            case LENGTH -> lengths(text);
            case PERCENTAGE -> find(ValuePatterns.PERCENTAGE, text);
            case DURATION -> find(ValuePatterns.DURATION, text);
            case DATE -> inAskedYears(find(ValuePatterns.DATE, text), text);
            case COUNT -> inAskedUnits(apartFromDates(find(counts(), text), text), text);
            case PERSON -> Names.in(text);
            case ORGANISATION, PLACE, REASON, LIST, OTHER -> List.of();
        };
    }

    /// Returns those of `text` that the question does not name itself.
    List<Span> newIn(FoldedText text) {
        return in(text).stream().filter(value -> !question.contains(value.of(text.folded()))).toList();
    }

    /// Whether `text`, whose values are `values`, may hold the answer as far as form goes; true for a type that has no form
    /// of its own.
    boolean fit(FoldedText text, List<Span> values) {
        if (type == AnswerType.COUNT && noun.isPresent() && !text.isChinese()) {
            return values.stream().anyMatch(count -> isFollowedByAskedNoun(count, text));
        }
        return !type.hasForm() || !values.isEmpty();
    }

    /// «How long is it» may ask for either; a length is the likelier where there is one.
    private static List<Span> lengths(FoldedText text) {
        var lengths = find(ValuePatterns.LENGTH, text);
        return lengths.isEmpty() ? find(ValuePatterns.DURATION, text) : lengths;
    }

    /// «多少企業» may be answered by a share of them.
    private Pattern counts() {
        return units.isEmpty() ? ValuePatterns.COUNT_OR_PERCENTAGE : ValuePatterns.COUNT;
    }

    private List<Span> inAskedUnits(List<Span> counts, FoldedText text) {
        if (!text.isChinese()) {
            return preferred(counts, count -> isFollowedByAskedNoun(count, text));
        }
        return units.isEmpty()
                ? counts
                : counts.stream().filter(count -> isInAskedUnit(count.of(text.folded()))).toList();
    }

    /// A number without a unit may count anything: «人口2,790,060».
    private boolean isInAskedUnit(String count) {
        return count.chars().anyMatch(c -> units.indexOf(c) >= 0) || BARE.matcher(count).matches();
    }

    private boolean isFollowedByAskedNoun(Span count, FoldedText text) {
        return noun.isPresent() && noun.get().matcher(text.folded()).region(count.end(), text.folded().length())
                .lookingAt();
    }

    private List<Span> inAskedYears(List<Span> dates, FoldedText text) {
        return ValuePatterns.ASKED_YEAR.matcher(question).find()
                ? dates.stream().filter(date -> ValuePatterns.YEAR_NAMED.matcher(date.of(text.folded())).find())
                        .toList()
                : dates;
    }

    /// Where money is asked for and the text names some, its other amounts are none.
    private List<Span> inMoney(List<Span> amounts, FoldedText text) {
        return ValuePatterns.ASKED_MONEY.matcher(question).find()
                ? preferred(amounts, amount -> ValuePatterns.MONEY.matcher(amount.of(text.folded())).find())
                : amounts;
    }

    /// Those that fit, or all where none does.
    private static List<Span> preferred(List<Span> values, Predicate<Span> fits) {
        var fitting = values.stream().filter(fits).toList();
        return fitting.isEmpty() ? values : fitting;
    }

    private static List<Span> apartFromDates(List<Span> values, FoldedText text) {
        var dates = new ArrayList<>(find(ValuePatterns.DATE, text));
        dates.addAll(find(ValuePatterns.DURATION, text));
        return values.stream().filter(value -> dates.stream().noneMatch(value::overlaps)).toList();
    }

    /// Patterns are written for folded text, which keeps every character's place.
    static List<Span> find(Pattern pattern, FoldedText text) {
        return pattern.matcher(text.folded()).results().map(match -> new Span(match.start(), match.end())).toList();
    }
}
