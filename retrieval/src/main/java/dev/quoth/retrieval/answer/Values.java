package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Han;
import dev.quoth.corpus.Span;
import dev.quoth.retrieval.text.Folding;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the values that a question asks for: amounts, dates, percentages, counts in the unit asked for, persons.
final class Values {

    /// Units that count the same things.
    private static final List<String> SAME_UNITS = List.of("间家所", "名位人个", "种项类款个", "辆台部架", "颗枚个", "公里千米", "公斤千克",
            "公克克", "公尺米", "公吨吨");

    private final AnswerType type;
    /// The unit asked for and those that count the same; empty where none is named.
    private final String units;
    /// Whether money is asked for, so that where a text names some, its other amounts are none.
    private final boolean money;

    private Values(AnswerType type, String units, boolean money) {
        this.type = type;
        this.units = units;
        this.money = money;
    }

    /// Returns the values that `question` asks for.
    static Values askedBy(String question) {
        var folded = Folding.fold(question);
        var asked = ValuePatterns.ASKED_UNIT.matcher(folded);
        var units = new StringBuilder();
        if (asked.find()) {
            units.append(asked.group(1));
            SAME_UNITS.stream().filter(same -> same.contains(asked.group(1))).forEach(units::append);
        }
        return new Values(AnswerType.of(question), units.toString(), ValuePatterns.ASKED_MONEY.matcher(folded).find());
    }

    AnswerType type() {
        return type;
    }

    /// Returns where such values stand in `text`, in order; none for a type that has no form of its own.
    List<Span> in(String text) {
        return switch (type) {
            case AMOUNT -> inMoney(apartFromDates(find(ValuePatterns.AMOUNT, text), text), text);
            case PERCENTAGE -> find(ValuePatterns.PERCENTAGE, text);
            case DATE -> find(ValuePatterns.DATE, text);
            case COUNT -> inAskedUnits(apartFromDates(find(ValuePatterns.COUNT, text), text), text);
            case PERSON -> Names.in(text);
            case ORGANISATION, PLACE, REASON, LIST, OTHER -> List.of();
        };
    }

    /// Whether `text` may hold the answer as far as form goes; true for a type that has no form of its own.
    boolean fit(String text) {
        return !type.hasForm() || !in(text).isEmpty();
    }

    /// English names no unit that could be compared.
    private List<Span> inAskedUnits(List<Span> counts, String text) {
        if (units.isEmpty() || !Han.in(text)) {
            return counts;
        }
        return counts.stream()
                .filter(count -> Folding.fold(count.of(text)).chars().anyMatch(c -> units.indexOf(c) >= 0))
                .toList();
    }

    private List<Span> inMoney(List<Span> amounts, String text) {
        var sums = amounts.stream()
                .filter(amount -> money && ValuePatterns.MONEY.matcher(Folding.fold(amount.of(text))).find()).toList();
        return sums.isEmpty() ? amounts : sums;
    }

    private static List<Span> apartFromDates(List<Span> values, String text) {
        var dates = find(ValuePatterns.DATE, text);
        return values.stream().filter(value -> dates.stream().noneMatch(value::overlaps)).toList();
    }

    /// Patterns are written for folded text, which keeps every character's place.
    static List<Span> find(Pattern pattern, String text) {
        return pattern.matcher(Folding.fold(text)).results().map(match -> new Span(match.start(), match.end()))
                .toList();
    }
}
