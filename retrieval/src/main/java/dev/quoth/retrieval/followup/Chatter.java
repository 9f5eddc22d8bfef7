package dev.quoth.retrieval.followup;

import dev.quoth.corpus.Folding;

/// Tells thanks, greetings and the like from questions.
final class Chatter {

    private static final int LONGEST = 100;

    private Chatter() {}

    static boolean is(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var plain = Folding.fold(text).replace('’', '\'').replaceAll("[^\\p{L}']+", " ").strip();
        var joined = plain.replace(" ", "");
        return plain.isEmpty() || Vocabulary.is("chatter", plain) || plain.startsWith("thank")
                || Vocabulary.is("chinese chatter", joined) || joined.startsWith("谢谢") || joined.startsWith("多谢");
    }
}
