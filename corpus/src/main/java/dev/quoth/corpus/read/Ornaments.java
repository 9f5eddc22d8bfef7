package dev.quoth.corpus.read;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a text browser leaves of things that are not text: rules, search forms, the names of pictures in brackets,
/// breadcrumbs, and rows of links between bars.
final class Ornaments {

    private static final Pattern FORM = Pattern.compile("[\\[【] {0,80}[]】]|\\[ ?_{2,80} ?]|_{5,80}");
    private static final int LONGEST_NOTICE = 60;
    private static final int SHORT = 12;
    private static final int LOOK = 400;

    private Ornaments() {}

    static boolean isOrnament(String line) {
        if (!Glyphs.hasLetterOrDigit(line)) {
            return !Glyphs.isClosing(line.charAt(0)) || !Glyphs.isWide(line.charAt(0));
        }
        var head = line.substring(0, Math.min(line.length(), LOOK));
        return ((head.indexOf('[') >= 0 || head.indexOf('【') >= 0 || head.contains("_____"))
                && FORM.matcher(head).find() && Glyphs.clauseMarks(head) < 3) || isBracketed(head) || isBreadcrumb(head)
                || isLonelyMark(head) || isRightsNotice(line);
    }

    /// Whether the line is nothing but short names in brackets, such as those of pictures and buttons.
    static boolean isBracketed(String line) {
        if (line.charAt(0) != '[' || line.charAt(line.length() - 1) != ']') {
            return false;
        }
        int depth = 0;
        int longest = 0;
        int length = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            length = c == '[' ? 0 : length + 1;
            longest = Math.max(longest, length);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0 && c != ']' && c != ' ') {
                return false;
            }
        }
        return longest < 3 * SHORT;
    }

    /// A short word between dashes, such as one that says that the text is over.
    private static boolean isLonelyMark(String line) {
        return line.length() > 2 && line.length() < SHORT && "-–—*=~".indexOf(line.charAt(0)) >= 0
                && "-–—*=~".indexOf(line.charAt(line.length() - 1)) >= 0 && Glyphs.mass(line) <= 4;
    }

    /// The line that says whose the page is.
    private static boolean isRightsNotice(String line) {
        if (line.length() > 6 * LONGEST_NOTICE || Glyphs.mass(line) >= LONGEST_NOTICE) {
            return false;
        }
        var lower = line.toLowerCase(Locale.ROOT);
        return lower.indexOf('©') >= 0 || lower.startsWith("(c) ") || lower.startsWith("copyright ")
                || lower.contains("all rights reserved") || lower.contains("版權所有") || lower.contains("版权所有");
    }

    private static boolean isStep(String line, int at) {
        char c = line.charAt(at);
        return ">»›|｜＞→".indexOf(c) >= 0 || (c == '/' && at > 0 && at + 1 < line.length()
                && line.charAt(at - 1) == ' ' && line.charAt(at + 1) == ' ');
    }

    /// Short names between signs that lead from one to the next, or between bars.
    private static boolean isBreadcrumb(String line) {
        int steps = 0;
        int start = 0;
        int longest = 0;
        for (int at = 0; at <= line.length(); at++) {
            if (at == line.length() || isStep(line, at)) {
                longest = Math.max(longest, Glyphs.mass(line.substring(start, at)));
                start = at + 1;
                steps += at < line.length() ? 1 : 0;
            }
        }
        return steps >= 2 && longest <= SHORT && Glyphs.clauseMarks(line) == Glyphs.colons(line)
                && !line.startsWith("|");
    }
}
