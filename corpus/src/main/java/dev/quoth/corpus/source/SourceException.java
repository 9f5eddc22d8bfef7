package dev.quoth.corpus.source;

/// A place can't be read at all; the message is one line that names it and says why.
public final class SourceException extends RuntimeException {

    public SourceException(String message) {
        super(message);
    }
}
