package dev.quoth.retrieval.languagemodel;

/// Estimates tokens, for what is put aside before a call and where a server does not count.
final class Tokens {

    private static final int LETTERS = 4;
    private static final int PER_TURN = 8;

    private Tokens() {}

    /// Returns about as many tokens as models make of `text`: one for each character of Chinese, Japanese or Korean, one for
    /// four of others.
    static long in(CharSequence text) {
        long wide = text.codePoints().filter(c -> Character.isIdeographic(c) || (c >= 0x3000 && c < 0xFFEF)).count();
        long others = text.codePoints().count() - wide;
        return wide + (others + LETTERS - 1) / LETTERS;
    }

    static long in(Prompt prompt) {
        long form = prompt.form() == null ? 0 : in(prompt.form().jsonSchema());
        return in(prompt.instructions()) + form + PER_TURN
                + prompt.turns().stream().mapToLong(turn -> in(turn.text()) + PER_TURN).sum();
    }
}
