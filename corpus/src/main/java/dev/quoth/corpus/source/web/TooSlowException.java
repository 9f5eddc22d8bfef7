package dev.quoth.corpus.source.web;

import java.io.IOException;
import java.time.Duration;

/// A whole request took longer than it may.
final class TooSlowException extends IOException {
    private static final long serialVersionUID = 1;

    TooSlowException(Duration most) {
        super("took longer than " + most.toMillis() + " ms");
    }
}
