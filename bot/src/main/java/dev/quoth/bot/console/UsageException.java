package dev.quoth.bot.console;

/// A command can't do what it was told to; the message is one line for people.
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
