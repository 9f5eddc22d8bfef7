package dev.quoth.retrieval.answer;

import dev.quoth.corpus.Span;
import dev.quoth.retrieval.text.Folding;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the values of a type in a text: amounts, dates, percentages, counts, persons.
final class Values {

    private static final String NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
    private static final String HAN_NUMBER = "[零〇一二两三四五六七八九十百千]+";
    private static final String SCALE = "(?:万亿|百万|千万|十万|兆|亿|万|千|百)";
    private static final String CURRENCY = "(?:港元|美元|欧元|日元|英镑|日圆|韩元|澳元|人民币|新台币|港币|元|块钱)";
    private static final String ENGLISH_SCALE = "(?: ?(?:trillion|billion|million|thousand|bn|m)\\b)";
    private static final String MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)";

    private static final Pattern AMOUNT = Pattern.compile("(?:人民币|新台币|港币|约|逾|近|超过|至少|最高)?"
            + "(?:(?:hk|us|nt|a|c|s)?[$€£¥] ?" + NUMBER + ENGLISH_SCALE + "?|(?:" + NUMBER + "|" + HAN_NUMBER + ") ?"
            + SCALE
            + "*(?:" + CURRENCY + ")|(?:" + NUMBER + "|" + HAN_NUMBER + ") ?" + SCALE + "+(?:次)?|" + NUMBER
            + ENGLISH_SCALE + "(?: (?:dollars|euros|yuan|pounds|yen))?|" + NUMBER
            + " (?:dollars|euros|yuan|pounds|yen|km/h|kilomet(?:re|er)s|met(?:re|er)s|gw|mw|tonnes|tons|公里|米|吨))");
    private static final Pattern PERCENTAGE = Pattern.compile(
            "(?:约|逾|近|超过|不少于)?(?:" + NUMBER + " ?(?:%|个百分点| per ?cent\\b|-percent\\b)|百分之" + HAN_NUMBER
                    + "|[一二三四五六七八九]成半?|"
                    + "(?:one|two|three)[ -](?:half|thirds?|quarters?)|一半)");
    private static final Pattern DATE = Pattern.compile("(?:民国)?\\d{2,4} ?(?:年度?)? ?[-–至到~] ?(?:民国)?\\d{2,4} ?年度?"
            + "|(?:民国)?\\d{2,4} ?年(?: ?\\d{1,2} ?月(?: ?\\d{1,2} ?[日号])?|[底初中])?|\\d{1,2} ?月 ?\\d{1,2} ?[日号]"
            + "|\\d{4}-\\d{2}-\\d{2}|(?:\\d{1,2} )?" + MONTH + "(?: \\d{1,2},?)?(?: \\d{4})?|\\b(?:1[5-9]|20)\\d{2}\\b"
            + "|" + HAN_NUMBER + "(?:年|个月|天)|" + NUMBER + " ?(?:年|个月|天|years?|months?|days?)");
    private static final Pattern COUNT = Pattern
            .compile("(?:约|逾|近|超过|至少)?(?:" + NUMBER + "|" + HAN_NUMBER + "(?=[\\p{IsHan}])) ?" + SCALE
                    + "*(?:多|余)?(?:个|间|家|种|项|名|位|条|次|款|所|座|台|辆|人|件|张|篇|支|颗|枚|年|天|公里|吨|万)"
                    + "|\\b" + NUMBER + "(?:" + ENGLISH_SCALE
                    + ")?\\b|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred)\\b");

    private Values() {}

    /// Returns where the values of `type` stand in `text`, in order; none for a type that has no form of its own.
    static List<Span> in(String text, AnswerType type) {
        return switch (type) {
            case AMOUNT -> find(AMOUNT, text);
            case PERCENTAGE -> find(PERCENTAGE, text);
            case DATE -> find(DATE, text);
            case COUNT -> find(COUNT, text);
            case PERSON -> Names.in(text);
            case ORGANISATION, PLACE, REASON, LIST, OTHER -> List.of();
        };
    }

    /// Patterns are written for folded text, which keeps every character's place.
    static List<Span> find(Pattern pattern, String text) {
        return pattern.matcher(Folding.fold(text)).results().map(match -> new Span(match.start(), match.end()))
                .toList();
    }
}
