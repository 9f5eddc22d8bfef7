package dev.quoth.bot.console;

/// Results can't be written; the message says where and why.
final class OutputException extends RuntimeException {
    OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
