package dev.quoth.corpus.extract;

import java.io.IOException;

/// Reading of a stranger's file whose every fault ends as a reason.
public final class Guarded {

    private static final String TOO_LONG = "took too long";

    private Guarded() {}

    /// What is done with a file.
    @FunctionalInterface
    public interface Work<T> {
        T done() throws UnreadableException, IOException;
    }

    /// Returns what `work` gives; throws [UnreadableException] where it fails in any way: parsers answer broken files
    /// with exceptions of all kinds.
    public static <T> T doing(Work<T> work) throws UnreadableException {
        try {
            return work.done();
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            if (Thread.interrupted()) {
                throw new UnreadableException(TOO_LONG);
            }
            throw new UnreadableException("is damaged (" + fault.getClass().getSimpleName() + ")");
        }
    }

    /// Ends the reading where this thread was interrupted: whoever waits for it has waited long enough.
    public static void goOn() throws UnreadableException {
        if (Thread.interrupted()) {
            throw new UnreadableException(TOO_LONG);
        }
    }
}
