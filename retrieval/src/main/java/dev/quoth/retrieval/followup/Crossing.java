package dev.quoth.retrieval.followup;

import com.ibm.icu.text.Transliterator;
import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Han;
import dev.quoth.corpus.Language;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.bridge.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says in another language or script what was said in one, as far as it is known.
final class Crossing {

    /// A less probable word would be a guess.
    private static final double SURE = 0.5;

    /// 六號 is 6 where things are numbered.
    private static final Pattern NUMBER = Pattern.compile("([一二三四五六七八九十]|\\d+)号");
    private static final String DIGITS = "零一二三四五六七八九十";

    private final Bridge bridge;

    /// ICU takes half a second to give it, which only those pay for who mix scripts.
    private static final class Traditional {
        private static final Transliterator OF_SIMPLIFIED = Transliterator.getInstance("Hans-Hant");
    }

    Crossing(Bridge bridge) {
        this.bridge = bridge;
    }

    /// Returns `phrase` in the language of `other`; as it is where its words are not all known there.
    String into(Language to, String phrase) {
        var from = Language.of(phrase);
        if (from.isChinese() && to.isChinese()) {
            return inScript(to, phrase);
        }
        if (from == to) {
            return phrase;
        }
        return from == Language.EN ? inChinese(to, phrase) : inEnglish(phrase);
    }

    /// Returns `phrase` in the script of `to`.
    static String inScript(Language to, String phrase) {
        return switch (to) {
            case EN -> phrase;
            case ZH_HANS -> phrase.codePoints().mapToObj(Character::toString)
                    .map(each -> Han.in(each) ? Folding.fold(each) : each).collect(Collectors.joining());
            case ZH_HANT -> traditional(phrase);
        };
    }

    private static String traditional(String phrase) {
        return inScript(Language.ZH_HANS, phrase).equals(phrase)
                ? Traditional.OF_SIMPLIFIED.transliterate(phrase)
                : phrase;
    }

    /// «the fine of the law» is 法律的罚款.
    private String inChinese(Language to, String phrase) {
        int of = phrase.indexOf(" of ");
        if (of > 0) {
            var owner = inChinese(to, phrase.substring(of + 4));
            return owner + (Han.in(owner) ? "的" : " ") + inChinese(to, phrase.substring(0, of));
        }
        var plain = English.withoutArticle(phrase).replace("'s ", " ").replace("’s ", " ");
        var words = rendered(bridge.translate(plain, Language.EN));
        return words.isEmpty() ? English.withoutArticle(phrase) : inScript(to, String.join("", words));
    }

    private String inEnglish(String phrase) {
        var translation = bridge.translate(phrase, Language.of(phrase));
        var words = rendered(translation);
        return words.isEmpty() ? phrase : String.join(" ", words);
    }

    /// Returns the usual words for its parts; nothing where one of them is not known for sure.
    private static List<String> rendered(Translation translation) {
        var words = new ArrayList<String>();
        for (var part : translation.rendered()) {
            var number = NUMBER.matcher(part.own());
            if (number.matches()) {
                words.add(number.group(1).length() == 1 && Han.in(number.group(1))
                        ? Integer.toString(DIGITS.indexOf(number.group(1)))
                        : number.group(1));
                continue;
            }
            var sure = part.renderings().stream().filter(each -> each.probability() >= SURE).findFirst();
            if (sure.isEmpty()) {
                return List.of();
            }
            boolean isName = translation.names().contains(part.own());
            words.add(isName && !Han.in(sure.get().text()) ? English.name(sure.get().text()) : sure.get().text());
        }
        return words;
    }
}
