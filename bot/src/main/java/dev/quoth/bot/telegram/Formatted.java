package dev.quoth.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A text with its styles, as the Bot API wants them. Styles are either inside each other or apart, for all that is done to
/// it here keeps them so.
///
/// @param marks offsets count UTF-16 code units; none is empty
record Formatted(String text, List<Mark> marks) {

    static final Formatted EMPTY = new Formatted("", List.of());

    /// A style of the text from `start` to before `end`.
    ///
    /// @param type as the Bot API calls it
    /// @param url  what it leads to; empty unless `type` is `text_link`
    record Mark(String type, int start, int end, String url) {

        private Mark at(int newStart, int newEnd) {
            return new Mark(type, newStart, newEnd, url);
        }
    }

    Formatted {
        marks = List.copyOf(marks);
    }

    static Formatted plain(String text) {
        return new Formatted(text, List.of());
    }

    /// Returns all of it in the style `type`, within which its own styles stay; but code can't stand within another style.
    Formatted in(String type) {
        var inner = marks.stream().filter(mark -> !mark.type.equals(type) && !mark.type.equals("code")).toList();
        return new Formatted(text, inner).marked(new Mark(type, 0, text.length(), ""));
    }

    /// Returns all of it as a link; as it is where `url` is empty.
    Formatted linked(String url) {
        return url.isEmpty() ? this : marked(new Mark("text_link", 0, text.length(), url));
    }

    private Formatted marked(Mark mark) {
        return text.isEmpty() ? this : new Formatted(text, Stream.concat(Stream.of(mark), marks.stream()).toList());
    }

    Formatted plus(Formatted other) {
        if (text.isEmpty()) {
            return other;
        }
        int shift = text.length();
        var all = new ArrayList<>(marks);
        other.marks.forEach(mark -> all.add(mark.at(mark.start + shift, mark.end + shift)));
        return new Formatted(text + other.text, all);
    }

    Formatted plus(String more) {
        return plus(plain(more));
    }

    static Formatted joined(List<Formatted> texts, String between) {
        var all = EMPTY;
        for (var text : texts) {
            all = all.text.isEmpty() ? text : all.plus(between).plus(text);
        }
        return all;
    }

    /// Returns what stands from `start` to before `end`, with the styles that it has there.
    Formatted slice(int start, int end) {
        var kept = new ArrayList<Mark>();
        for (var mark : marks) {
            int from = Math.max(mark.start, start);
            int to = Math.min(mark.end, end);
            if (from < to) {
                kept.add(mark.at(from - start, to - start));
            }
        }
        return new Formatted(text.substring(start, end), kept);
    }

    /// Returns it without white space around it and around what is styled, which Telegram takes away by itself and then moves
    /// or refuses styles.
    Formatted stripped() {
        int start = skipped(text, 0, text.length());
        int end = trimmed(text, start, text.length());
        var inner = slice(start, end);
        var kept = new ArrayList<Mark>();
        for (var mark : inner.marks) {
            int from = skipped(inner.text, mark.start, mark.end);
            int to = trimmed(inner.text, from, mark.end);
            if (from < to) {
                kept.add(mark.at(from, to));
            }
        }
        return new Formatted(inner.text, kept);
    }

    private static int skipped(String text, int start, int end) {
        int at = start;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int trimmed(String text, int start, int end) {
        int at = end;
        while (at > start && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
