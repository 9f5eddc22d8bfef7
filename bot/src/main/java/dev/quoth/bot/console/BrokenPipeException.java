package dev.quoth.bot.console;

/// Whoever read the results has gone.
final class BrokenPipeException extends RuntimeException {
    BrokenPipeException() {
        super("nobody reads the output any more");
    }
}
