package dev.quoth.retrieval.server;

import java.io.IOException;

/// An answer is longer than any useful one.
public final class TooLongException extends IOException {

    private static final long serialVersionUID = 1;

    TooLongException(int mostBytes) {
        super("its answer is longer than " + (mostBytes >= 1 << 20 ? (mostBytes >> 20) + " MB" : mostBytes + " bytes"));
    }
}
