package dev.quoth.bot.console;

/// What the process ends with.
final class ExitCode {
    static final int DONE = 0;
    /// The answer is no: nothing was found, or nothing could be read.
    static final int NO = 1;
    static final int WRONG_USE = 2;
    static final int FAULT = 3;

    private ExitCode() {}
}
