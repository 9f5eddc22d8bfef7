package dev.quoth.bot.chat;

import java.util.Locale;
import java.util.regex.Pattern;

/// A name for a file that people sent, which is safe in a folder of any system.
///
/// @param stem   never empty
/// @param ending with its dot; may be empty
public record SafeName(String stem, String ending) {

    private static final int MOST_OF_STEM = 60;

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]");
    private static final Pattern OUTER = Pattern.compile("^[\\s._-]+|[\\s._-]+$");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]");

    /// Returns a name that keeps of `given`, which may be anything, what is safe.
    public static SafeName of(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var match = ENDING.matcher(name);
        var ending = match.find() ? match.group().toLowerCase(Locale.ROOT) : "";
        var stem = UNSAFE.matcher(name.substring(0, name.length() - ending.length())).replaceAll("_");
        stem = OUTER.matcher(stem).replaceAll("");
        stem = stem.codePointCount(0, stem.length()) <= MOST_OF_STEM
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, MOST_OF_STEM));
        return new SafeName(stem.isEmpty() || DEVICE.matcher(stem).matches() ? "file" : stem, ending);
    }

    /// Returns it with `number` before its ending, unless that is 1.
    public String numbered(int number) {
        return stem + (number == 1 ? "" : "-" + number) + ending;
    }
}
