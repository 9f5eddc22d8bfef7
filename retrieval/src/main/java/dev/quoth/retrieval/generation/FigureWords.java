package dev.quoth.retrieval.generation;

import dev.quoth.corpus.Folding;
import java.util.regex.Pattern;

/// Words that say figures, dates and units; they are no names, and [Figures] reads what they say.
final class FigureWords {

    private static final Pattern NUMERALS = Pattern.compile("[\\d.,%]+");
    private static final Pattern MONTH_OR_UNIT = Pattern
            .compile("(?i)(?:january|february|march|april|may|june|july|august|september"
                    + "|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|q[1-4]|h[12]|hk|us|nt|rmb|hkd|usd|"
                    + "twd|cny|km|kg|gw|mw|million|billion|trillion)\\.?");

    private FigureWords() {}

    /// Whether `own` is a number in digits or, in small letters, in words.
    static boolean isNumber(String own) {
        return NUMERALS.matcher(own).matches() || isSpelt(own);
    }

    /// Whether `own`, in small letters, is a number in words.
    static boolean isSpelt(String own) {
        return own.matches("[零〇一二两三四五六七八九十百千万亿兆年月日元个成]+")
                || !SpeltNumbers.asDigits(Folding.fold(own)).equals(Folding.fold(own));
    }

    /// Whether `own` is a month, a quarter, half a year, or what a number is counted in.
    static boolean isMonthOrUnit(String own) {
        return MONTH_OR_UNIT.matcher(own).matches();
    }
}
