package dev.quoth.retrieval.languagemodel;

/// How many tokens were read and written; the server's count, or an estimate where it gives none.
public record Usage(long tokensIn, long tokensOut) {

    public static final Usage NONE = new Usage(0, 0);

    public Usage {
        if (tokensIn < 0 || tokensOut < 0) {
            throw new IllegalArgumentException("tokens can't be fewer than 0, got " + tokensIn + " and " + tokensOut);
        }
    }

    public Usage plus(Usage other) {
        return new Usage(Math.addExact(tokensIn, other.tokensIn), Math.addExact(tokensOut, other.tokensOut));
    }

    public long tokens() {
        return Math.addExact(tokensIn, tokensOut);
    }
}
