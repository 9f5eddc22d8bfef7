package dev.quoth.retrieval.training;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Han;
import dev.quoth.retrieval.bridge.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// What regions, languages and currencies are called in English and in the Chinese of the mainland, Hong Kong and Taiwan,
/// by the Unicode Common Locale Data Repository inside ICU.
final class CldrNames {

    private static final List<ULocale> CHINESE = List.of(ULocale.SIMPLIFIED_CHINESE, new ULocale("zh_Hant_HK"),
            ULocale.TRADITIONAL_CHINESE);

    private CldrNames() {}

    /// Returns the names that CLDR has in both languages.
    static List<Term> all() {
        var terms = new ArrayList<Term>();
        for (var region : Locale.getISOCountries()) {
            add(terms, locale -> LocaleDisplayNames.getInstance(locale).regionDisplayName(region));
        }
        for (var language : Locale.getISOLanguages()) {
            add(terms, locale -> LocaleDisplayNames.getInstance(locale).languageDisplayName(language));
        }
        Currency.getAvailableCurrencies().stream().sorted(Comparator.comparing(Currency::getCurrencyCode))
                .forEach(currency -> add(terms, locale -> currency.getDisplayName(locale.toLocale())));
        return terms;
    }

    private static void add(List<Term> terms, Function<ULocale, String> name) {
        var english = name.apply(ULocale.ENGLISH).replaceAll(" \\(.*\\)", "");
        var chinese = new LinkedHashSet<String>();
        CHINESE.forEach(locale -> chinese.add(Folding.fold(name.apply(locale)).replaceAll("[(（].*", "").strip()));
        chinese.removeIf(each -> !Han.in(each) || each.length() < 2);
        if (!chinese.isEmpty() && !english.isBlank()) {
            terms.add(new Term(english, List.copyOf(chinese)));
        }
    }
}
