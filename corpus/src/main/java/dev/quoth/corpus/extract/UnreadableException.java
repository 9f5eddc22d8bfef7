package dev.quoth.corpus.extract;

/// A file holds no text that can be read; the message is a clause for people, such as `is encrypted`.
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    public UnreadableException(String reason) {
        super(reason);
    }
}
