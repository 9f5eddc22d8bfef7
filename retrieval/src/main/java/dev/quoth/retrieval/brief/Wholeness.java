package dev.quoth.retrieval.brief;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Han;
import java.util.regex.Pattern;

/// Whether a sentence can stand alone between quotation marks: it is whole, neither short nor long, and words rather than
/// signs.
final class Wholeness {

    /// Longer ones are not shortened, another is chosen.
    static final int MOST_HAN = 120;
    static final int MOST_WORDS = 60;
    private static final int LEAST_HAN = 12;
    private static final int LEAST_WORDS = 6;
    private static final int MOST_CHARACTERS = 420;
    /// The share of letters and digits among what is no space.
    private static final double LETTERS = 0.75;

    private static final String ENDS = "。！？.!?…";
    private static final String CLOSING = "」』”’\"')）》】]";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final Pattern QUESTION = Pattern.compile("[？?][」』”’\"')）]*$");

    private Wholeness() {}

    static boolean isSentence(Sentence sentence) {
        boolean isProse = sentence.kind() == BlockKind.PARAGRAPH || sentence.kind() == BlockKind.LIST_ITEM;
        return isProse && endsWell(sentence.words()) && beginsWell(sentence) && isLine(sentence);
    }

    /// Whether it can stand alone where nothing better does, such as a table's row.
    static boolean isLine(Sentence sentence) {
        var words = sentence.words();
        boolean isWhole = sentence.kind() == BlockKind.TABLE_ROW || sentence.before() == '\n' || beginsWell(sentence);
        return isWhole && isOfGoodLength(words) && !QUESTION.matcher(words).find() && isBalanced(words)
                && words.indexOf('\n') < 0 && isMostlyLetters(words);
    }

    /// Returns how long it is, as a share of the most.
    static double length(String words) {
        return han(words) / (double) MOST_HAN + words(words) / (double) MOST_WORDS;
    }

    private static boolean isOfGoodLength(String words) {
        double least = han(words) / (double) LEAST_HAN + words(words) / (double) LEAST_WORDS;
        return least >= 1 && length(words) <= 1 && words.length() <= MOST_CHARACTERS;
    }

    private static long han(String words) {
        return words.codePoints().filter(Han::isHan).count();
    }

    private static long words(String words) {
        return WORD.matcher(words).results().count();
    }

    private static boolean endsWell(String words) {
        int end = words.length();
        while (end > 0 && CLOSING.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ENDS.indexOf(words.charAt(end - 1)) >= 0;
    }

    /// What follows a comma is a part of a sentence.
    private static boolean beginsWell(Sentence sentence) {
        char before = sentence.before();
        boolean isAtStart = before == '\n' || ENDS.indexOf(before) >= 0 || CLOSING.indexOf(before) >= 0;
        int first = sentence.words().codePointAt(0);
        return isAtStart && !Character.isLowerCase(first) && "，,、；;：:）)」』”".indexOf(first) < 0;
    }

    private static boolean isBalanced(String words) {
        return count(words, '「') == count(words, '」') && count(words, '『') == count(words, '』')
                && count(words, '“') == count(words, '”') && count(words, '《') == count(words, '》')
                && count(words, '（') + count(words, '(') == count(words, '）') + count(words, ')')
                && count(words, '"') % 2 == 0;
    }

    private static long count(String words, char sign) {
        return words.chars().filter(c -> c == sign).count();
    }

    private static boolean isMostlyLetters(String words) {
        long solid = words.codePoints().filter(c -> !Character.isWhitespace(c)).count();
        long letters = words.codePoints().filter(Character::isLetterOrDigit).count();
        return letters >= LETTERS * solid;
    }
}
