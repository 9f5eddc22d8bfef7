package dev.quoth.corpus.cut;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.quoth.corpus.Span;
import java.util.ArrayList;
import java.util.List;

/// Splits a block into sentences, by ICU's rules and its list of English abbreviations that end no sentence, to which
/// [Abbreviations] adds. Not safe for use by several threads.
final class SentenceSplitter {

    private static final String OPENING = "「『“‘(（《〈【[";
    private static final String STRAIGHT = "\"'";
    private static final String CLOSING = "」』”’\"')）》〉】]";

    private final BreakIterator boundaries = BreakIterator.getSentenceInstance(new ULocale("en@ss=standard"));

    /// Returns the sentences in `block` of `text`, in order, without white space around them.
    List<Span> split(String text, Span block) {
        var sentences = new ArrayList<Span>();
        var blockText = block.of(text);
        boundaries.setText(blockText);
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            end = pastClosing(blockText, beforeOpening(blockText, end));
            if (end > start && !Abbreviations.goOn(blockText, end)) {
                addStripped(text, block.start() + start, block.start() + end, sentences);
                start = end;
            }
        }
        addStripped(text, block.start() + start, block.end(), sentences);
        return sentences;
    }

    /// ICU takes a bracket or quotation mark that opens the next sentence for the end of this one.
    private static int beforeOpening(String text, int end) {
        int before = end;
        while (before > 0 && OPENING.indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        return before;
    }

    /// ICU leaves a straight or wrongly turned quotation mark to the next sentence.
    private static int pastClosing(String text, int end) {
        int past = end;
        while (past < text.length() && CLOSING.indexOf(text.charAt(past)) >= 0 && !isOpening(text, past)) {
            past++;
        }
        return past;
    }

    /// A straight quotation mark opens what it stands close before.
    private static boolean isOpening(String text, int mark) {
        return STRAIGHT.indexOf(text.charAt(mark)) >= 0 && mark > 0 && isSpace(text.charAt(mark - 1))
                && mark + 1 < text.length() && !isSpace(text.charAt(mark + 1));
    }

    static void addStripped(String text, int start, int end, List<Span> spans) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            spans.add(new Span(from, to));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
