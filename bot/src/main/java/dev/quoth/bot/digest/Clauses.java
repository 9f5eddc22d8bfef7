package dev.quoth.bot.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What somebody wrote, of which one thing after the other is understood and taken out. Not safe for use by several threads.
final class Clauses {
    /// Words that say nothing by themselves.
    private static final Pattern FILLERS = Pattern.compile(
            "(?iu)\\b(?:at|on|in|every|each|the|and|please|to|me|for|time|by|with|o'clock|oclock|digest)\\b"
                    + "|[請请給给我們们的在於于每逢和與与發发送來来]|時區|时区|時間|时间");
    private static final Pattern NOTHING = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\p{C}\\s]*");

    private String text;

    Clauses(String text) {
        // Full-width letters, digits and colons are meant as the usual ones.
        var usual = new StringBuilder();
        text.codePoints().map(c -> c >= '！' && c <= '～' ? c - '！' + '!' : c == '　' ? ' ' : c)
                .forEach(usual::appendCodePoint);
        this.text = usual.toString().strip();
    }

    /// Takes out what `form` finds first; empty where it finds nothing.
    Optional<MatchResult> take(Pattern form) {
        var match = form.matcher(text);
        if (!match.find()) {
            return Optional.empty();
        }
        var found = match.toMatchResult();
        text = text.substring(0, found.start()) + " ; " + text.substring(found.end());
        return Optional.of(found);
    }

    /// Takes out what `form` finds first, and returns what `reading` makes of it; empty, with nothing taken out, where that
    /// makes nothing of it.
    <T> Optional<T> take(Pattern form, Function<MatchResult, Optional<T>> reading) {
        var match = form.matcher(text);
        var meant = match.find() ? reading.apply(match.toMatchResult()) : Optional.<T>empty();
        return meant.isEmpty() ? meant : take(form).flatMap(taken -> meant);
    }

    /// Takes out all that `form` finds.
    List<MatchResult> takeAll(Pattern form) {
        var all = new ArrayList<MatchResult>();
        for (var next = take(form); next.isPresent(); next = take(form)) {
            all.add(next.get());
        }
        return all;
    }

    /// Takes out what begins where `form` is found, to the end, without what the form itself covers.
    Optional<Clauses> cut(Pattern form) {
        var match = form.matcher(text);
        if (!match.find()) {
            return Optional.empty();
        }
        var rest = new Clauses(text.substring(match.end()));
        text = text.substring(0, match.start()).strip();
        return Optional.of(rest);
    }

    /// Returns what is left.
    String text() {
        return text;
    }

    /// Returns what was not understood; empty where all was.
    Optional<String> unclear() {
        var rest = FILLERS.matcher(text).replaceAll(" ").strip();
        return NOTHING.matcher(rest).matches()
                ? Optional.empty()
                : Optional.of(rest.replaceAll("[\\s;]+", " ").strip());
    }
}
