package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Folding;
import dev.quoth.retrieval.answer.Numeral;
import dev.quoth.retrieval.generation.Fact.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the numbers, amounts, shares, places and dates of a text, in whatever form they are written.
final class Figures {

    private static final String DIGITS = "(?:\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+(?:,\\d{3})*)(?:\\.\\d+)?";
    private static final String HAN_NUMBER = "[零〇一二两三四五六七八九十百千万亿兆]+";
    private static final String SCALE = "[百千万亿兆]+";
    private static final String ENGLISH_SCALE = "(?: ?-?(?:trillion|billion|million|thousand|bn)\\b|(?<=[$€£]\\d{1,3}(?:\\.\\d{1,3})?) ?m\\b)?";
    private static final Pattern NUMBER = Pattern.compile("(?:" + DIGITS + "(?: ?" + SCALE + "(?:" + DIGITS + " ?"
            + SCALE + ")*)?|" + HAN_NUMBER + ")" + ENGLISH_SCALE);
    private static final Pattern COUNTED = Pattern.compile(
            "[多余几]? ?(?:人次|[个间家种项类名位条次款所座台部架辆件张篇支颗枚艘层站届轮批组份宗起户匹只头株棵幅册卷人套首号])");
    private static final Pattern HAN_ONLY = Pattern.compile(HAN_NUMBER);
    private static final Pattern HAN_DIGIT = Pattern.compile("[一二两三四五六七八九〇零十]");

    private static final Pattern TENTHS = Pattern
            .compile("([一二两三四五六七八九]|\\d)成([一二三四五六七八九半])?(?![为立功本员长果绩熟都就年交分品人效因语])");
    private static final Pattern HAN_SHARE = Pattern.compile("百分之(" + DIGITS + "|" + HAN_NUMBER
            + ")(?:点([零〇一二三四五六七八九]+))?");
    private static final Pattern HAN_FRACTION = Pattern.compile("(\\d+|" + HAN_NUMBER + ")分之(\\d+|" + HAN_NUMBER + ")");
    private static final Pattern ENGLISH_FRACTION = Pattern
            .compile("\\b(1|2|3|4|one|an?)[ -](half|third|quarter|fifth|tenth)s?\\b(?! (?:of (?:19|20)\\d\\d|year))");
    private static final Pattern HALF = Pattern.compile("一半|半数|\\bhalf (?=of (?!19|20)|the |a(?:ll)? )|\\bby half\\b");
    private static final Pattern PLACE = Pattern.compile("第 ?(\\d+|" + HAN_NUMBER + ")|\\b(\\d+)(?:st|nd|rd|th)\\b"
            + "|首(?=[个次届家款座条架辆名位枚批项台部宗例])");

    private static final Pattern SPACED = Pattern.compile("(?<=\\d) (?=\\d{3})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 6;

    private final StringBuilder left;
    private final List<Figure> found = new ArrayList<>();

    private Figures(String folded) {
        this.left = new StringBuilder(folded);
    }

    /// Returns the figures of `text`, in no order.
    static List<Figure> in(String text) {
        // Folded, a Chinese comma looks like that within a number.
        var figures = new Figures(SpeltNumbers.asDigits(Folding.fold(text.replace('，', ';'))));
        figures.found.addAll(Dates.takenFrom(figures.left));
        figures.takeShares();
        figures.takePlaces();
        figures.takeNumbers();
        return List.copyOf(figures.found);
    }

    /// Returns all that `text` may say in figures.
    static Set<Fact> facts(String text) {
        var facts = new HashSet<Fact>();
        in(text).forEach(figure -> facts.addAll(figure.readings()));
        return facts;
    }

    private void takeShares() {
        each(HAN_SHARE, match -> {
            var whole = number(match.group(1));
            var decimals = match.group(2) == null ? "" : match.group(2);
            return share(decimals.isEmpty() ? whole : whole.add(decimals(decimals)));
        });
        each(HAN_FRACTION, match -> share(part(number(match.group(2)), number(match.group(1)))));
        each(TENTHS, match -> {
            var tens = number(match.group(1)).multiply(BigDecimal.TEN);
            var more = match.group(2);
            return share(more == null ? tens : tens.add(more.equals("半") ? BigDecimal.valueOf(5) : number(more)));
        });
        each(ENGLISH_FRACTION, match -> share(part(count(match.group(1)), BigDecimal.valueOf(switch (match.group(2)) {
            case "half" -> 2;
            case "third" -> 3;
            case "quarter" -> 4;
            case "fifth" -> 5;
            default -> 10;
        }))));
        each(HALF, match -> share(BigDecimal.valueOf(50)));
    }

    private static BigDecimal count(String written) {
        return Character.isDigit(written.charAt(0)) ? new BigDecimal(written) : BigDecimal.ONE;
    }

    private static BigDecimal decimals(String written) {
        var digits = new StringBuilder("0.");
        written.chars().forEach(c -> digits.append(number(Character.toString(c)).toBigInteger()));
        return new BigDecimal(digits.toString());
    }

    private static BigDecimal part(BigDecimal some, BigDecimal of) {
        return of.signum() == 0
                ? BigDecimal.ZERO
                : some.multiply(HUNDRED).divide(of, DECIMALS, java.math.RoundingMode.HALF_UP);
    }

    private static List<Fact> share(BigDecimal percent) {
        return List.of(new Amount(percent, Amount.SHARE));
    }

    private void takePlaces() {
        each(PLACE, match -> {
            var written = match.group(1) == null ? match.group(2) : match.group(1);
            return List.of(new Amount(written == null ? BigDecimal.ONE : number(written), Amount.PLACE));
        });
    }

    private void takeNumbers() {
        var text = left.toString();
        var matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            var written = matcher.group();
            var before = Units.before(text.substring(Math.max(0, matcher.start() - 8), matcher.start()));
            var behind = Units.behind(text, matcher.end());
            if (isNumber(written, text, matcher.end(), behind.isPresent())) {
                var unit = before.or(() -> behind);
                var value = unit.map(Units.Unit::size).orElse(BigDecimal.ONE).multiply(number(written));
                found.add(new Figure(written, List.of(new Amount(value, unit.map(Units.Unit::name).orElse("")))));
            }
        }
    }

    /// Han numerals are parts of many words: alone they count only before what is counted, and 一 is mostly no number.
    private static boolean isNumber(String written, String text, int end, boolean hasUnit) {
        if (!HAN_ONLY.matcher(written).matches()) {
            return true;
        }
        if (!HAN_DIGIT.matcher(written).find() || written.equals("一")) {
            return false;
        }
        return written.length() > 1 || hasUnit || COUNTED.matcher(text).region(end, text.length()).lookingAt();
    }

    static BigDecimal number(String written) {
        return Numeral.first(SPACED.matcher(written).replaceAll("")).map(Numeral::number).orElse(BigDecimal.ZERO);
    }

    /// What a match says; nothing where it is none after all.
    interface Reader {
        List<Fact> read(java.util.regex.MatchResult match);
    }

    private void each(Pattern pattern, Reader reader) {
        found.addAll(taken(left, pattern, reader));
    }

    /// Takes what `pattern` finds out of `text`, so that no other pattern finds a part of it.
    static List<Figure> taken(StringBuilder text, Pattern pattern, Reader reader) {
        var figures = new ArrayList<Figure>();
        for (var match : pattern.matcher(text.toString()).results().toList()) {
            var facts = reader.read(match);
            if (!facts.isEmpty()) {
                figures.add(new Figure(match.group().strip(), facts));
                text.replace(match.start(), match.end(), "\u0001".repeat(match.end() - match.start()));
            }
        }
        return figures;
    }
}
