package dev.quoth.bot.conversation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What somebody said, as it is to be taken.
sealed interface Utterance {

    /// Steers the text or can't be seen: control characters, marks of direction, characters without width.
    /// Within emoji and some scripts such characters join others, but nothing that we search for.
    Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cn}\\p{Cs}\\x{FE00}-\\x{FE0F}\\p{Cc}&&[^\\n\\t\\r]]");

    /// More marks on one character than any script has: they hide the text, and each is work for those who read it.
    Pattern HEAPED = Pattern.compile("(\\p{M}{4})\\p{M}+");

    /// A slash, a name, then white space or the end. Whatever else begins with a slash, such as a path, is a question.
    Pattern COMMAND = Pattern.compile("[/／]([\\p{L}\\p{N}_]{1,32})(?:@[A-Za-z0-9_]+)?(?:[\\s\\p{Z}]+(.*))?",
            Pattern.DOTALL);

    /// There are no words in it.
    record Blank() implements Utterance {}

    /// A command with what stands behind it, which may be empty.
    ///
    /// @param name in small letters
    record Order(String name, String rest) implements Utterance {}

    /// A question.
    record Words(String text) implements Utterance {}

    /// Returns what it says, without a command's name; may be empty.
    default String words() {
        return switch (this) {
            case Blank blank -> "";
            case Order order -> order.rest;
            case Words words -> words.text;
        };
    }

    static Utterance of(String said) {
        var text = clean(said);
        if (text.isEmpty()) {
            return new Blank();
        }
        var command = COMMAND.matcher(text);
        if (!command.matches()) {
            return new Words(text);
        }
        var rest = command.group(2);
        // Letters of full width count as those of half width.
        var name = Normalizer.normalize(command.group(1), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new Order(name, rest == null ? "" : rest.strip());
    }

    /// Returns `said` without what can't be seen, and with few marks on each character.
    static String clean(String said) {
        return HEAPED.matcher(INVISIBLE.matcher(said).replaceAll("")).replaceAll("$1").strip();
    }
}
