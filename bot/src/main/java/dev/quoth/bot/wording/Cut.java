package dev.quoth.bot.wording;

import java.text.BreakIterator;
import java.util.Locale;

/// Finds where a text that is too long for one message may be cut.
public final class Cut {

    private Cut() {}

    /// Returns where to cut `text` after `start` and at or before `most`: after a line, else after a sentence, else after a
    /// word, where one of these ends in the last half; else between characters as readers see them. Always after `start`, so that cutting comes to an end.
    public static int at(String text, int start, int most) {
        if (most >= text.length()) {
            return text.length();
        }
        int least = start + (most - start) / 2;
        int line = text.lastIndexOf('\n', most - 1) + 1;
        if (line > least) {
            return line;
        }
        int sentence = before(BreakIterator.getSentenceInstance(Locale.ROOT), text, most);
        if (sentence > least) {
            return sentence;
        }
        int word = before(BreakIterator.getLineInstance(Locale.ROOT), text, most);
        return word > least ? word : before(text, start, most);
    }

    /// Returns the last place after `start` and at or before `most` that is between two characters as readers see them;
    /// where there is none, at least between code points.
    public static int before(String text, int start, int most) {
        int character = before(BreakIterator.getCharacterInstance(Locale.ROOT), text, most);
        if (character > start) {
            return character;
        }
        boolean isInside = Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most));
        return isInside && most - 1 > start ? most - 1 : isInside ? most + 1 : most;
    }

    private static int before(BreakIterator breaks, String text, int most) {
        breaks.setText(text);
        return breaks.isBoundary(most) ? most : breaks.preceding(most);
    }
}
