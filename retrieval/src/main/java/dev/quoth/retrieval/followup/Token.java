package dev.quoth.retrieval.followup;

import dev.quoth.retrieval.bridge.WordKinds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A word or a mark of an English text.
///
/// @param start  where it begins in the text
/// @param text   as it stands there
/// @param lower  in small letters
/// @param isName whether it is part of a name
record Token(int start, String text, String lower, boolean isName) {

    private static final Pattern TOKEN = Pattern
            .compile("[$€£]?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}&+.,%/’'‑–-]*[\\p{L}\\p{N}%])?|[^\\s]");
    /// Words that are made of verbs so are none.
    private static final Pattern NOUN = Pattern
            .compile("\\w{3,}(?:ives?|[ts]ions?|ments?|it(?:y|ies)|ness|[eo]rs?|[ae]nces?|ists?|ships?|als?)");
    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d{2}(?:[-–/]\\d{2,4})?");

    /// Returns the words and marks of `text`, in order.
    ///
    /// @param known names that are known, as they stand in it
    static List<Token> in(String text, Set<String> known) {
        var tokens = new ArrayList<Token>();
        var inNames = new boolean[text.length() + 1];
        for (var name : known.stream().filter(Token::isSurelyName).toList()) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                Arrays.fill(inNames, at, at + name.length(), true);
            }
        }
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            var word = matcher.group();
            var lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
            boolean isCapital = word.codePoints().anyMatch(Character::isUpperCase) && !isFunction(lower)
                    && !(tokens.isEmpty() && !inNames[matcher.start()]) && !Vocabulary.is("time", lower);
            tokens.add(new Token(matcher.start(), word, lower, isCapital || inNames[matcher.start()]));
        }
        return tokens;
    }

    /// «granted» is known as the name of a person, in some form.
    private static boolean isSurelyName(String known) {
        var kinds = WordKinds.packaged().ofEnglish(known);
        return known.contains(" ") || known.codePoints().anyMatch(Character::isUpperCase)
                || kinds.contains(WordKinds.Kind.PLACE) || kinds.contains(WordKinds.Kind.BODY)
                || kinds.contains(WordKinds.Kind.PERSON);
    }

    int end() {
        return start + text.length();
    }

    /// Whether it belongs to a closed class.
    static boolean isFunction(String lower) {
        return Vocabulary.is("auxiliary", lower) || Vocabulary.is("determiner", lower)
                || Vocabulary.is("preposition", lower) || Vocabulary.is("conjunction", lower)
                || Vocabulary.is("pronoun", lower) || Vocabulary.is("degree", lower);
    }

    boolean is(String name) {
        return Vocabulary.is(name, lower);
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointBefore(text.length())) || text.endsWith("%");
    }

    boolean isYear() {
        return YEAR.matcher(text).matches();
    }

    /// Whether it says when: a year, a month, a number of a day.
    boolean isTime() {
        return is("time") || isYear();
    }

    /// Whether it is a word by its own right: part of a name or of what a thing is called.
    boolean isContent() {
        return isWord() && !isFunction(lower) && !isTime();
    }

    /// Whether it is a verb, and cannot be a thing.
    boolean isVerb() {
        if (isName || !isContent()) {
            return false;
        }
        if (NOUN.matcher(lower).matches()) {
            return false;
        }
        var kinds = WordKinds.packaged().ofEnglish(lower);
        return (kinds.contains(WordKinds.Kind.VERB) && !kinds.contains(WordKinds.Kind.NOUN))
                || (isPast() && !kinds.contains(WordKinds.Kind.NOUN));
    }

    /// Whether it has the form of a past participle.
    boolean isPast() {
        return lower.length() > 4 && lower.endsWith("ed");
    }

    boolean isPossessive() {
        return lower.endsWith("'s") || lower.endsWith("s'");
    }
}
