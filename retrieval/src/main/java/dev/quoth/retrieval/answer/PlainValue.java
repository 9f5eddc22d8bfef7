package dev.quoth.retrieval.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An amount, share, count, length or date without its wording, so that 10億 and 1 billion are the same, and 107年 and 2018.
///
/// @param parts a number; or year, month and day of a date, the last of which may be missing
/// @param unit  what is counted, folded; empty where none is named
record PlainValue(List<BigDecimal> parts, String unit) {

    private static final int REPUBLIC = 1911;
    private static final int FIRST_COMMON_YEAR = 1000;
    private static final Pattern CHINESE_DATE = Pattern
            .compile("(?:民国)?(\\d{2,4}) ?年(?:度)?(?: ?(\\d{1,2}) ?月)?(?: ?(\\d{1,2}) ?[日号])?");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern BARE_YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");
    private static final Pattern ENGLISH_DATE = Pattern
            .compile("(?:(\\d{1,2}) )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
                    + "|nov|dec)[a-z]*(?: (\\d{1,2})\\b,?)? (\\d{4})");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct",
            "nov", "dec");

    PlainValue {
        parts = List.copyOf(parts);
    }

    /// Reads `folded`, a value of `type`; empty where it can't be told what it says.
    static Optional<PlainValue> of(String folded, AnswerType type) {
        return switch (type) {
            case DATE -> date(folded);
            case AMOUNT, LENGTH, DURATION, COUNT, PERCENTAGE -> number(folded);
            case PERSON, ORGANISATION, PLACE, REASON, LIST, OTHER -> Optional.empty();
        };
    }

    /// Whether the two say the same where both say something.
    boolean agrees(PlainValue other) {
        for (int at = 0; at < Math.min(parts.size(), other.parts.size()); at++) {
            if (parts.get(at).compareTo(other.parts.get(at)) != 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether the two can't both be right: other numbers of one unit, or dates that part ways.
    boolean contradicts(PlainValue other) {
        return unit.equals(other.unit) && !agrees(other);
    }

    private static Optional<PlainValue> number(String folded) {
        var written = folded.replace("百分之", "");
        return Numeral.first(written).map(numeral -> {
            var unit = written.substring(numeral.end()).strip();
            if (!written.equals(folded) || unit.matches("%|per ?cent|-percent|个百分点")) {
                unit = "%";
            }
            return unit.startsWith("成")
                    ? new PlainValue(List.of(numeral.number().multiply(BigDecimal.TEN)), "%")
                    : new PlainValue(List.of(numeral.number()), unit);
        });
    }

    private static Optional<PlainValue> date(String folded) {
        var chinese = CHINESE_DATE.matcher(folded);
        if (chinese.find()) {
            int year = Integer.parseInt(chinese.group(1));
            return dated(year < FIRST_COMMON_YEAR ? year + REPUBLIC : year, chinese.group(2), chinese.group(3));
        }
        var iso = ISO_DATE.matcher(folded);
        if (iso.find()) {
            return dated(Integer.parseInt(iso.group(1)), iso.group(2), iso.group(3));
        }
        var english = ENGLISH_DATE.matcher(folded);
        if (english.find()) {
            var month = Integer.toString(MONTHS.indexOf(english.group(2)) + 1);
            var day = english.group(1) == null ? english.group(3) : english.group(1);
            return dated(Integer.parseInt(english.group(4)), month, day);
        }
        var year = BARE_YEAR.matcher(folded);
        return year.find() ? dated(Integer.parseInt(year.group(1)), null, null) : Optional.empty();
    }

    private static Optional<PlainValue> dated(int year, @Nullable String month, @Nullable String day) {
        var parts = new ArrayList<BigDecimal>();
        parts.add(BigDecimal.valueOf(year));
        if (month != null) {
            parts.add(new BigDecimal(month));
            if (day != null) {
                parts.add(new BigDecimal(day));
            }
        }
        return Optional.of(new PlainValue(parts, ""));
    }
}
