package dev.quoth.corpus.read;

import dev.quoth.corpus.Han;
import dev.quoth.corpus.Metadata;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the day of publication where a page says it: in a line about itself, in a dateline, in a signature. A date in
/// the midst of a sentence is none, and neither is that of an event.
final class Bylines {

    /// How many of the first and last lines are looked at.
    private static final int HEAD = 8;
    private static final int FOOT = 8;
    /// In characters: how much of a line is looked at, how far into it a date may begin, and the longest line that is
    /// about the page as a whole.
    private static final int LOOK = 160;
    private static final int BEFORE = 30;
    private static final int LINE = 60;

    /// Labels of days on which a page was only revised, or something else took or takes place.
    private static final Pattern OTHER_DAY = Pattern.compile("(?i)updated|modified|revised|更新|修[改訂订正]|活[動动]|截[止至]|"
            + "[會会][議议]|生效|[開开][幕始]|出生|期限|地[點点]|[報报]名|有效|到期|deadline|expire|event|meeting|\\bdue\\b|born"
            + "|venue|effective|copyright|©");
    /// Labels of the lines that stand around the date of an event.
    private static final Pattern EVENT = Pattern.compile("(?i)(?:時間|时间|地[點点]|venue|location|place|time) ?[:：].*");
    /// Labels of a day that is written in digits only.
    private static final Pattern LABEL = Pattern
            .compile("(?i)(?:日期|[時时][間间]|[發发][布佈]|刊登|date|posted|published) ?[:：] ?");
    /// A date of the Republic in seven digits behind a bracket, as in `（記者名）1070315`.
    private static final Pattern SIGNED = Pattern.compile("[)）】](1\\d{6})$");

    private Bylines() {}

    /// Returns what the lines of a page say about it: its day and its author.
    static Metadata metadata(List<String> lines) {
        return new Metadata("", of(lines).orElse(null), Authors.of(lines).orElse(null), null);
    }

    /// Returns the day that a line among the first or last of `lines` gives as that of publication.
    static Optional<LocalDate> of(List<String> lines) {
        for (int at = 0; at < Math.min(HEAD, lines.size()); at++) {
            var day = isOfEvent(lines, at) ? Optional.<LocalDate>empty() : byline(lines.get(at));
            if (day.isPresent()) {
                return day;
            }
        }
        var days = new HashSet<LocalDate>();
        for (int at = lines.size() - 1; at >= Math.max(0, lines.size() - FOOT); at--) {
            if (!isOfEvent(lines, at)) {
                signature(lines.get(at)).ifPresent(days::add);
            }
        }
        return days.size() == 1 ? Optional.of(days.iterator().next()) : Optional.empty();
    }

    /// Whether `line` ends in a date.
    static boolean endsInDate(String line) {
        var end = line.substring(Math.max(0, line.length() - LINE));
        return WrittenDays.in(end).stream().anyMatch(found -> end.length() - found.end() <= 1);
    }

    /// Whether the lines beside line `at` say where and when something takes place.
    private static boolean isOfEvent(List<String> lines, int at) {
        return isEventLine(lines, at - 1) || isEventLine(lines, at + 1);
    }

    private static boolean isEventLine(List<String> lines, int at) {
        return at >= 0 && at < lines.size() && lines.get(at).length() <= LINE
                && EVENT.matcher(lines.get(at)).lookingAt() && WrittenDays.in(lines.get(at)).isEmpty();
    }

    private static Optional<LocalDate> byline(String line) {
        var head = line.substring(0, Math.min(line.length(), LOOK));
        if (head.chars().noneMatch(c -> Glyphs.isDigit(c) || c == '年')) {
            return Optional.empty();
        }
        for (var found : WrittenDays.in(head)) {
            if (found.start() > BEFORE) {
                break;
            }
            var before = head.substring(0, found.start()).stripTrailing();
            var after = head.substring(found.end());
            if (isDatelineBracket(before, after)
                    || (line.length() <= LINE && isLabel(before) && isLoose(after))) {
                return Optional.of(found.day());
            }
        }
        return line.length() <= LINE ? labelled(line) : Optional.empty();
    }

    /// Returns a day in digits only behind a label that names it.
    private static Optional<LocalDate> labelled(String line) {
        var label = LABEL.matcher(line);
        return label.find() && !OTHER_DAY.matcher(line.substring(0, label.end())).find()
                ? WrittenDays.compact(line.substring(label.end()))
                : Optional.empty();
    }

    private static Optional<LocalDate> signature(String line) {
        var signed = SIGNED.matcher(line.substring(Math.max(0, line.length() - LINE)));
        if (signed.find()) {
            return WrittenDays.compact(signed.group(1));
        }
        var days = line.length() <= LINE ? WrittenDays.in(line) : List.<WrittenDays.Found>of();
        return !days.isEmpty() && isLabel(line.substring(0, days.getFirst().start()).stripTrailing())
                && isLoose(line.substring(days.getFirst().end()))
                        ? Optional.of(days.getFirst().day())
                        : Optional.empty();
    }

    /// `(Hong Kong, 10 November 2023)` at the head of a paragraph.
    private static boolean isDatelineBracket(String before, String after) {
        var next = after.stripLeading();
        return !before.isEmpty() && "(（【[".indexOf(before.charAt(0)) >= 0 && before.indexOf(')') < 0
                && before.indexOf('）') < 0 && !next.isEmpty() && ")）】]電电讯訊".indexOf(next.charAt(0)) >= 0;
    }

    private static boolean isLabel(String before) {
        if (before.isEmpty()) {
            return true;
        }
        if (OTHER_DAY.matcher(before).find()) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        return ":：|｜·,，-—–/(（[【".indexOf(last) >= 0 || (Glyphs.mass(before) <= 6 && Glyphs.clauseMarks(before) == 0
                && "至於在于自由從从".indexOf(last) < 0);
    }

    /// Nothing that makes the date a part of a phrase.
    private static boolean isLoose(String after) {
        if (after.isEmpty() || !Han.isHan(after.charAt(0))) {
            return Glyphs.clauseMarks(after) < 3 && !after.stripLeading().startsWith("至");
        }
        int colon = Math.max(after.indexOf('：'), after.indexOf(':'));
        return after.startsWith("電") || after.startsWith("星期") || (colon > 0 && colon <= 6);
    }
}
