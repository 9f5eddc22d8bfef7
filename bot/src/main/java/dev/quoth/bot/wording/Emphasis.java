package dev.quoth.bot.wording;

/// How a stretch of text is set off: by what stands before and after it.
public record Emphasis(String before, String after) {

    /// Bold on a terminal.
    public static final Emphasis TERMINAL = new Emphasis("\u001b[1m", "\u001b[0m");

    /// Bold as Markdown writes it.
    public static final Emphasis MARKDOWN = new Emphasis("**", "**");

    String of(String text) {
        return before + text + after;
    }
}
