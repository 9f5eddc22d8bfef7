package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;
import java.util.Arrays;
import java.util.regex.Pattern;

/// Tells thanks, greetings and the like from questions.
final class Chatter {

    private static final int LONGEST = 100;
    private static final Pattern MARKS = Pattern.compile("[,，、.。!！;；:：~～…\\s]*[,，、.。!！;；:：~～…][,，、.。!！;；:：~～…\\s]*");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private Chatter() {}

    static boolean is(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        return Arrays.stream(MARKS.split(Folding.fold(text).replace('’', '\''))).allMatch(Chatter::isWords);
    }

    private static boolean isWords(String words) {
        var plain = NO_LETTERS.matcher(words).replaceAll(" ").strip();
        var joined = plain.replace(" ", "");
        return plain.isEmpty() || Vocabulary.is("chatter", plain) || plain.startsWith("thank")
                || Vocabulary.is("chinese chatter", joined) || joined.startsWith("谢谢") || joined.startsWith("多谢");
    }
}
