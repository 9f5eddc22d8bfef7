package dev.quoth.corpus.extract.pdf;

/// The thread was interrupted while a page was read. Never leaves this package.
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
