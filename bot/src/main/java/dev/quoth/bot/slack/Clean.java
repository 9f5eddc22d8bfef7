package dev.quoth.bot.slack;

import dev.quoth.bot.wording.Cut;
import dev.quoth.bot.wording.Printable;
import java.util.regex.Pattern;

/// Text from users and documents as a message can hold it.
final class Clean {

    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\x{0B}\\f\\x{85}\\x{2028}\\x{2029}]");
    private static final Pattern LONE_SURROGATE = Pattern
            .compile("[\\x{D800}-\\x{DBFF}](?![\\x{DC00}-\\x{DFFF}])|(?<![\\x{D800}-\\x{DBFF}])[\\x{DC00}-\\x{DFFF}]");
    /// What shows nothing: separators, controls, invisible formats, halves of nothing, and letters that are blank.
    private static final Pattern VISIBLE = Pattern
            .compile("[^\\p{Z}\\p{Cc}\\p{Cf}\\p{Cn}\\p{Cs}\\p{M}\\x{2800}\\x{3164}\\x{115F}\\x{1160}\\x{FFA0}]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cn}]");
    private static final Pattern BROADCAST = Pattern.compile("@(?=(?:channel|here|everyone|group)\\b)",
            Pattern.CASE_INSENSITIVE);

    private Clean() {}

    /// Returns `text` with line breaks of one kind, and without what steers the display or is no character.
    static String text(String text) {
        var lines = BREAKS.matcher(text).replaceAll("\n").replace('\t', ' ');
        return LONE_SURROGATE.matcher(Printable.of(lines)).replaceAll("\uFFFD");
    }

    /// Returns `text` on one line.
    static String line(String text) {
        return LONE_SURROGATE.matcher(Printable.line(text)).replaceAll("\uFFFD");
    }

    /// Returns `text` on one line of at most `most` UTF-16 units, with an ellipsis where it was longer.
    static String line(String text, int most) {
        var line = line(text);
        return line.length() <= most ? line : line.substring(0, Cut.before(line, 0, most - 1)).strip() + "…";
    }

    /// Whether `text` shows anything.
    static boolean isVisible(String text) {
        return VISIBLE.matcher(text).find();
    }

    /// Returns `text` as it stands in Slack's own mark-up, where it marks nothing up: what is written `<…>` there would be a
    /// mention, a channel or a link. Invisible characters go first, so that none hides a sign from this that Slack then sees,
    /// and an invisible one keeps apart what some clients take for a call to all.
    static String marked(String text) {
        var visible = INVISIBLE.matcher(text(text)).replaceAll("");
        var escaped = visible.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return BROADCAST.matcher(escaped).replaceAll("@\u2060");
    }
}
