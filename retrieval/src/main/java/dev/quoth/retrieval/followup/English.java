package dev.quoth.retrieval.followup;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How English words are put together.
final class English {

    private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|an?|its|their|his|her|this|that) ");

    private static final Pattern VOWEL = Pattern.compile("[aeiou]");

    private English() {}

    static String possessive(String name) {
        return name.endsWith("s") ? name + "'" : name + "'s";
    }

    /// Returns whose `phrase` is, as «Huawei» for «Huawei's revenue»; `phrase` where it does not say.
    static String owner(String phrase) {
        int mark = phrase.replace('’', '\'').indexOf("'s ");
        return mark > 0 && Character.isUpperCase(phrase.charAt(0)) ? phrase.substring(0, mark) : phrase;
    }

    static boolean hasArticle(String phrase) {
        return ARTICLE.matcher(phrase).find();
    }

    static String withoutArticle(String phrase) {
        return ARTICLE.matcher(phrase).replaceFirst("");
    }

    static String withArticle(String phrase) {
        return hasArticle(phrase) ? phrase : "the " + phrase;
    }

    /// Whether `phrase` begins with the name of a place, as names of bodies do.
    static boolean beginsWithPlace(String phrase) {
        var words = phrase.split(" ");
        return words.length > 1
                && (EnglishPhrases.isPlace(words[0]) || EnglishPhrases.isPlace(words[0] + " " + words[1]));
    }

    /// Returns `name` with the capitals of a name, unless it has some.
    static String name(String name) {
        if (name.codePoints().anyMatch(Character::isUpperCase)) {
            return name;
        }
        return Arrays.stream(name.split(" ")).map(word -> Token.isFunction(word)
                ? word
                : VOWEL.matcher(word).find() ? capital(word) : word.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
