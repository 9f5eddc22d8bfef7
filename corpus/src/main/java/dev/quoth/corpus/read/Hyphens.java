package dev.quoth.corpus.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells whether a hyphen at the end of a line belongs to its word: by how the word stands elsewhere in the text, or
/// else by its letters.
final class Hyphens {

    private static final int LONGEST_WORD = 60;

    /// Words, in lower case, that a line break may have cut, as they stand elsewhere.
    private final Set<String> words = new HashSet<>();

    Hyphens(List<String> lines) {
        var cut = new HashSet<String>();
        for (int at = 0; at + 1 < lines.size(); at++) {
            if (lines.get(at).endsWith("-")) {
                var head = lastWord(lines.get(at).substring(0, lines.get(at).length() - 1));
                var tail = firstWord(lines.get(at + 1));
                cut.add(head + tail);
                cut.add(head + '-' + tail);
            }
        }
        if (!cut.isEmpty()) {
            lines.forEach(line -> collect(line, cut));
        }
    }

    /// Whether the hyphen between `head`, which ends in it, and `tail` is part of the word.
    boolean belongs(CharSequence head, String tail) {
        int from = Math.max(0, head.length() - LONGEST_WORD);
        var start = lastWord(head.subSequence(from, head.length() - 1).toString());
        var end = firstWord(tail);
        if (words.contains(start + end)) {
            return false;
        }
        if (words.contains(start + '-' + end)) {
            return true;
        }
        return !Character.isLowerCase(tail.charAt(0)) || !Glyphs.isLatin(head.charAt(head.length() - 2));
    }

    private void collect(String line, Set<String> cut) {
        int start = 0;
        for (int at = 0; at <= line.length(); at++) {
            if (at == line.length() || !isOfWord(line.charAt(at))) {
                if (at - start > 1 && at - start <= LONGEST_WORD) {
                    var word = line.substring(start, at).toLowerCase(Locale.ROOT);
                    if (cut.contains(word)) {
                        words.add(word);
                    }
                }
                start = at + 1;
            }
        }
    }

    private static String lastWord(String line) {
        int start = line.length();
        while (start > 0 && line.length() - start < LONGEST_WORD && isOfWord(line.charAt(start - 1))) {
            start--;
        }
        return line.substring(start).toLowerCase(Locale.ROOT);
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && end < LONGEST_WORD && isOfWord(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfWord(char c) {
        return Glyphs.isLatin(c) || Glyphs.isDigit(c) || c == '-' || c == '’' || c == '\'';
    }
}
