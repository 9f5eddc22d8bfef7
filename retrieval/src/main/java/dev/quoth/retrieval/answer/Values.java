package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Han;
import dev.quoth.corpus.Span;
import dev.quoth.retrieval.bridge.QuestionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds the values that a question asks for: amounts, dates, percentages, counts in the unit asked for, persons.
final class Values {

    /// Units that count the same things.
    private static final List<String> SAME_UNITS = List.of("间家所", "名位人个", "种项类款个", "辆台部架", "颗枚个", "公里千米", "公斤千克",
            "公克克", "公尺米", "公吨吨");

    private final AnswerType type;
    /// The question, folded.
    private final String question;
    /// The unit asked for and those that count the same; empty where none is named.
    private final String units;

    private Values(AnswerType type, String question, String units) {
        this.type = type;
        this.question = question;
        this.units = units;
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
    List<Span> in(String text) {
        return switch (type) {
            case AMOUNT -> inMoney(apartFromDates(find(ValuePatterns.AMOUNT, text), text), text);
            case PERCENTAGE -> find(ValuePatterns.PERCENTAGE, text);
            case DURATION -> find(ValuePatterns.DURATION, text);
            case DATE -> inAskedYears(find(ValuePatterns.DATE, text), text);
            case COUNT -> inAskedUnits(apartFromDates(find(counts(), text), text), text);
            case PERSON -> Names.in(text);
            case ORGANISATION, PLACE, REASON, LIST, OTHER -> List.of();
        };
    }

    /// Whether `text` may hold the answer as far as form goes; true for a type that has no form of its own.
    boolean fit(String text) {
        if (type == AnswerType.COUNT && ValuePatterns.ASKED_NOUN.matcher(question).find() && !Han.in(text)) {
            return in(text).stream().anyMatch(count -> isFollowedByAskedNoun(count, text));
        }
        return !type.hasForm() || !in(text).isEmpty();
    }

    /// «多少企業» may be answered by a share of them.
    private Pattern counts() {
        return units.isEmpty() ? ValuePatterns.COUNT_OR_PERCENTAGE : ValuePatterns.COUNT;
    }

    private List<Span> inAskedUnits(List<Span> counts, String text) {
        if (!Han.in(text)) {
            return preferred(counts, count -> isFollowedByAskedNoun(count, text));
        }
        return units.isEmpty()
                ? counts
                : counts.stream().filter(count -> folded(count, text).chars().anyMatch(c -> units.indexOf(c) >= 0))
                        .toList();
    }

    /// English names what is counted behind the number, in some form of the word.
    private boolean isFollowedByAskedNoun(Span count, String text) {
        var asked = ValuePatterns.ASKED_NOUN.matcher(question);
        if (!asked.find()) {
            return false;
        }
        var stem = asked.group(1).substring(0, Math.max(3, asked.group(1).length() - 3));
        var behind = Pattern.compile(" (?:[\\w-]+ ){0,2}" + Pattern.quote(stem)).matcher(Folding.fold(text));
        return behind.region(count.end(), text.length()).lookingAt();
    }

    private List<Span> inAskedYears(List<Span> dates, String text) {
        return ValuePatterns.ASKED_YEAR.matcher(question).find()
                ? dates.stream().filter(date -> ValuePatterns.YEAR_NAMED.matcher(folded(date, text)).find()).toList()
                : dates;
    }

    /// Where money is asked for and the text names some, its other amounts are none.
    private List<Span> inMoney(List<Span> amounts, String text) {
        return ValuePatterns.ASKED_MONEY.matcher(question).find()
                ? preferred(amounts, amount -> ValuePatterns.MONEY.matcher(folded(amount, text)).find())
                : amounts;
    }

    /// Those that fit, or all where none does.
    private static List<Span> preferred(List<Span> values, Predicate<Span> fits) {
        var fitting = values.stream().filter(fits).toList();
        return fitting.isEmpty() ? values : fitting;
    }

    private static String folded(Span value, String text) {
        return Folding.fold(value.of(text));
    }

    private static List<Span> apartFromDates(List<Span> values, String text) {
        var dates = new ArrayList<>(find(ValuePatterns.DATE, text));
        dates.addAll(find(ValuePatterns.DURATION, text));
        return values.stream().filter(value -> dates.stream().noneMatch(value::overlaps)).toList();
    }

    /// Patterns are written for folded text, which keeps every character's place.
    static List<Span> find(Pattern pattern, String text) {
        return pattern.matcher(Folding.fold(text)).results().map(match -> new Span(match.start(), match.end()))
                .toList();
    }
}
