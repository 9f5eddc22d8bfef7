package dev.quoth.corpus.cut;

import java.util.regex.Pattern;

/// English abbreviations after which a sentence goes on, those that ICU's list lacks. A sentence that is joined to the next
/// is a long quote; one that is broken off at a title is a wrong one.
final class Abbreviations {

    /// Far enough for the longest abbreviation, and for the word after it.
    private static final int REACH = 12;

    /// Titles and the like, which something always follows.
    private static final Pattern BEFORE_A_NAME = Pattern.compile(
            "(?:^|.*[\\s(\\p{Pi}\"'])(?:Dr|Drs|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Rev|Hon|Pres|Supt|St|Mt|Ft|vs|cf|approx|e\\.g|i\\.e|\\p{Lu})\\.\\s+",
            Pattern.DOTALL);
    private static final Pattern BEFORE_A_NUMBER = Pattern
            .compile("(?:^|.*[\\s(])(?:No|Nos|Fig|Figs|Vol|Ch|Sec|Art|pp?)\\.\\s+", Pattern.DOTALL);
    /// What may end a sentence or not: initials and kinds of companies.
    private static final Pattern PERHAPS = Pattern
            .compile(
                    "(?:^|.*[\\s(\\p{Pi}\"'])(?:(?:\\p{Lu}\\.)+\\p{Lu}|Ph\\.D|Co|Corp|Inc|Ltd|Bros|Jr|Sr|a\\.m|p\\.m)\\.\\s+",
                    Pattern.DOTALL);
    /// Words that begin a sentence and hardly ever go on with a name.
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:The|A|An|He|She|It|They|We|I|You|His|Her|Its|Their|Our|This|That|These|Those|There|In|On|At|By|For|From|"
                    + "To|With|As|But|And|Or|So|If|When|While|After|Before|Since|Both|Some|Many|Most|However)\\b.*",
            Pattern.DOTALL);

    private Abbreviations() {}

    /// Returns whether the sentence that seems to end in `text` before `end` goes on there.
    static boolean goOn(String text, int end) {
        if (end == text.length()) {
            return false;
        }
        var before = text.substring(Math.max(0, end - REACH), end);
        var after = text.substring(end, Math.min(text.length(), end + REACH));
        return BEFORE_A_NAME.matcher(before).matches()
                || (BEFORE_A_NUMBER.matcher(before).matches() && Character.isDigit(after.charAt(0)))
                || (PERHAPS.matcher(before).matches() && !BEGINNING.matcher(after).matches());
    }
}
