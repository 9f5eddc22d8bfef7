package dev.quoth.corpus.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds who wrote a page, or which outlet it came from, in its by-lines, datelines and signatures. A name counts only
/// where a label or mark says where it begins and where it ends.
final class Authors {

    /// How many of the first and last lines are looked at, how much of a paragraph, and the longest line that is a
    /// by-line.
    private static final int HEAD = 8;
    private static final int FOOT = 8;
    private static final int DATELINE = 60;
    private static final int LINE = 80;
    private static final int LONGEST = 60;

    private static final String NAME = "[\\p{IsHan}·‧]{2,4}(?![\\p{IsHan}·‧])";
    private static final String NAMES = "(" + NAME
            + "(?:[、,，/／ ]{1,2}(?!\\p{IsHan}{1,3}(?:[報报][導导道]|[電电]))" + NAME + "){0,4})";
    /// `記者王小明／台北報導`, `（記者 王小明）`, `記者王小明、李大文`
    private static final Pattern REPORTER = Pattern
            .compile("(?<![據据向對对與与跟])(?:記者|记者) ?[:：]? ?" + NAMES);
    /// `文：王小明`, `作者：王小明`
    private static final Pattern LABELLED = Pattern
            .compile("(?<!\\p{IsHan})(?:文字?|撰文|作者|撰稿|執筆|执笔) ?[:：／/] ?" + NAMES);
    private static final Pattern OUTLET = Pattern.compile(
            "(?:(?<![資资]金 ?)[來来]源|稿源|出[處处]|[發发][布佈][單单]位|[發发]稿[單单]位) ?[:：] ?(?=[\\P{L}&&\\S]*\\p{L})"
                    + "([\\p{IsHan}A-Za-z0-9·‧（）()《》]{2,30})");
    private static final Pattern AGENCY = Pattern
            .compile("^[（(【〔]?(\\p{IsHan}{1,8}[社報报])(?:記者|记者|訊|讯|[\\p{IsHan} ]{1,8}\\d)");
    private static final Pattern ENGLISH = Pattern.compile(
            "^(?:[Ww]ritten )?[Bb][Yy]:? ([A-Z][\\p{L}.'’-]{0,20}(?: (?:[A-Z][\\p{L}.'’-]{0,20}|and|de|van|von|der|of|&)){1,7})");

    private Authors() {}

    /// Returns the author that a line among the first or last of `lines` names, or else the outlet.
    static Optional<String> of(List<String> lines) {
        var edges = lines.size() <= HEAD + FOOT
                ? lines
                : Stream.concat(lines.subList(0, HEAD).stream(),
                        lines.subList(lines.size() - FOOT, lines.size()).stream()).toList();
        return first(edges, Authors::person).or(() -> first(edges, Authors::outlet));
    }

    /// Returns `name` as an author's: on one line, without `By` before it; empty where it is no name.
    static Optional<String> named(String name) {
        var line = Scrubbed.line(name);
        var plain = line.regionMatches(true, 0, "by ", 0, 3) ? line.substring(3).strip() : line;
        return plain.isEmpty() || plain.length() > LONGEST || plain.contains("://") || plain.startsWith("@")
                || !Glyphs.hasLetterOrDigit(plain) ? Optional.empty() : Optional.of(plain);
    }

    private static Optional<String> first(List<String> lines, Function<String, Optional<String>> finder) {
        return lines.stream().flatMap(line -> finder.apply(line).stream()).findFirst();
    }

    private static Optional<String> person(String line) {
        var head = line.substring(0, Math.min(line.length(), line.length() <= LINE ? LINE : DATELINE));
        if (!isMarked(head)) {
            return Optional.empty();
        }
        return group(REPORTER, head).or(() -> group(LABELLED, head))
                .or(() -> line.length() <= LINE ? group(ENGLISH, line) : Optional.empty());
    }

    private static Optional<String> outlet(String line) {
        var head = line.substring(0, Math.min(line.length(), DATELINE));
        if (!isMarked(head)) {
            return Optional.empty();
        }
        return (line.length() <= LINE ? group(OUTLET, line) : Optional.<String>empty()).or(() -> group(AGENCY, head));
    }

    /// Whether a line has any of the signs without which it names no author; most have none.
    private static boolean isMarked(String line) {
        for (int at = 0; at < line.length(); at++) {
            if ("：:／/者社報报Yy".indexOf(line.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> group(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? named(found.group(1)) : Optional.empty();
    }
}
