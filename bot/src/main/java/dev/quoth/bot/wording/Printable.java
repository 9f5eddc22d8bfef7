package dev.quoth.bot.wording;

import java.util.regex.Pattern;

/// Makes text from elsewhere safe to print: a file's name or a document may hold characters that steer a terminal.
public final class Printable {

    private static final Pattern STEERING = Pattern
            .compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n\\t]]");
    private static final Pattern BREAKS = Pattern.compile("\\s+");

    private Printable() {}

    /// Returns `text` with what steers a terminal, line breaks and tabs aside, replaced by U+FFFD.
    public static String of(String text) {
        return STEERING.matcher(text).replaceAll("\uFFFD");
    }

    /// Returns `text` on one line.
    public static String line(String text) {
        return of(BREAKS.matcher(text.strip()).replaceAll(" "));
    }

    /// Returns the first `most` characters of `text` on one line, with an ellipsis where there are more.
    public static String beginning(String text, int most) {
        var line = line(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)).stripTrailing() + "…";
    }
}
