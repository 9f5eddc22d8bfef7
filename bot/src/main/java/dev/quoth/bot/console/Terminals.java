package dev.quoth.bot.console;

/// Which of the standard streams is a terminal, with people before it.
public record Terminals(boolean in, boolean out, boolean err) {

    /// No stream is.
    public static final Terminals NONE = new Terminals(false, false, false);

    /// Reads the numbers of the streams that are terminals, such as `02`, as the launcher gives them: Java can't tell them
    /// apart.
    static Terminals parse(String numbers) {
        return new Terminals(numbers.contains("0"), numbers.contains("1"), numbers.contains("2"));
    }
}
