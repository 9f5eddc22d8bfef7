package dev.quoth.bot.wording;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Makes links that open a web page at a quote, as <https://wicg.github.io/scroll-to-text-fragment/> has them.
final class TextFragment {

    /// Where a longer quote is named by its beginning and its end.
    private static final int MOST_WHOLE = 60;
    private static final int WORDS = 5;
    /// Some characters, then on to the next place where a word surely ends: browsers look for whole words.
    private static final int LEAST_HAN = 6;
    private static final int MOST_HAN = 40;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}]");
    private static final Pattern BOUNDARY = Pattern.compile("[\\p{IsPunctuation}\\p{IsWhite_Space}]");
    /// Neither - nor , nor & may stand in the text as they are: they part it.
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~";

    private TextFragment() {}

    /// Returns `page` with a fragment that opens it at `quote`, which is not blank; a fragment that it has stays.
    static URI at(URI page, String quote) {
        var fragment = page.getRawFragment() == null ? "#" : "";
        return URI.create(page + fragment + ":~:text=" + directive(quote.strip()));
    }

    private static String directive(String quote) {
        // What goes over a line break may stand in two blocks of the page, and only a beginning and an end may do that.
        if (quote.length() <= MOST_WHOLE && quote.indexOf('\n') < 0) {
            return encoded(quote);
        }
        var lines = quote.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var beginning = beginning(lines.getFirst());
        var end = end(lines.getLast());
        return beginning.length() + end.length() >= quote.length() && lines.size() == 1
                ? encoded(quote)
                : encoded(beginning) + "," + encoded(end);
    }

    private static String beginning(String line) {
        if (!UNSPACED.matcher(line).find()) {
            var words = SPACES.split(line);
            return words.length <= WORDS ? line : line.substring(0, endOfWord(line, WORDS));
        }
        int most = line.offsetByCodePoints(0, Math.min(MOST_HAN, line.codePointCount(0, line.length())));
        for (int at = LEAST_HAN; at < most; at++) {
            if (BOUNDARY.matcher(line.substring(at, at + 1)).matches()) {
                return line.substring(0, at);
            }
        }
        return line.substring(0, most);
    }

    private static int endOfWord(String line, int words) {
        var spaces = SPACES.matcher(line);
        int seen = 0;
        while (seen < words && spaces.find()) {
            seen++;
        }
        return spaces.start();
    }

    private static String end(String line) {
        var backwards = new StringBuilder(line).reverse().toString();
        return new StringBuilder(beginning(backwards)).reverse().toString();
    }

    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (byte part : SPACES.matcher(text).replaceAll(" ").getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(part) >= 0) {
                encoded.append((char) part);
            } else {
                encoded.append('%').append("%02X".formatted(part & 0xff));
            }
        }
        return encoded.toString();
    }
}
