package dev.quoth.corpus.read;

import dev.quoth.corpus.SourceMap.Run;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/// Finds the characters of a mended block again in the stretches of the source that it was made of. Mending leaves out,
/// joins and replaces, and never moves, so both are gone through once from the left; where they part without a reason
/// that is known (markup in the midst of a sentence), the next place is looked for at which they go on together.
final class BlockTracer {

    /// How many characters must agree for the two to be together again, at best.
    private static final int AGREEMENT = 12;
    /// How far ahead in the source such a place is looked for.
    private static final int FARTHEST = 4000;
    private static final int LONGEST_ENTITY = 40;

    private final Origin origin;
    private final String text;
    private final int start;
    private final List<Run> runs = new ArrayList<>();
    private int runLength;
    private int at;
    private int from;

    private BlockTracer(Origin origin, String text, int start) {
        this.origin = origin;
        this.text = text;
        this.start = start;
    }

    /// Returns the runs that `text` shares with what it was made of; characters that have no like there are in none.
    ///
    /// @param start where `text` begins in the document's text
    static List<Run> runs(String text, int start, Origin origin) {
        var tracer = new BlockTracer(origin, text, start);
        tracer.trace();
        return tracer.runs;
    }

    private void trace() {
        while (at < text.length() && from < origin.length()) {
            char wanted = text.charAt(at);
            char there = origin.charAt(from);
            if (there == '&' && isEntity()) {
                continue;
            }
            if (wanted == there && !(wanted == ' ' && isBlankAhead(1))) {
                match();
            } else if (isUnseen(there)) {
                skipUnseen(1);
            } else if (wanted == ' ') {
                putIn();
            } else {
                part(wanted, there);
            }
        }
        endRun();
    }

    /// Goes over a character that is written as an entity in the source; false where there is none, or where the text has
    /// it spelt out.
    private boolean isEntity() {
        int end = from;
        int most = Math.min(origin.length(), from + LONGEST_ENTITY);
        while (end < most && origin.charAt(end) != ';') {
            end++;
        }
        if (end == most) {
            return false;
        }
        var written = origin.text(from, end + 1);
        var read = Markup.plain(Parser.unescapeEntities(written, false));
        if (read.equals(written) || text.startsWith(written, at)) {
            return false;
        }
        if (read.chars().allMatch(c -> isUnseen((char) c))) {
            skipUnseen(written.length());
            return true;
        }
        if (text.startsWith(read, at)) {
            skip(written.length());
            at += read.length();
            return true;
        }
        return false;
    }

    /// The two are not together: for a reason that is known, or until the next place where they agree.
    private void part(char wanted, char there) {
        int replaced = replaced();
        if (isHyphenAtLineEnd() || isDouble(there)) {
            skip(1);
        } else if (replaced > 0) {
            skip(Character.charCount(origin.codePointAt(from)));
            at += replaced;
        } else {
            int next = nextAgreement();
            if (next < 0 || isCellBorder(wanted)) {
                putIn();
            } else {
                skip(next - from);
            }
        }
    }

    private void match() {
        boolean goesOn = runLength > 0 && origin.place(from) == origin.place(from - 1) + 1;
        if (!goesOn) {
            endRun();
        }
        runLength++;
        at++;
        from++;
    }

    private void skip(int characters) {
        endRun();
        from += characters;
    }

    private void putIn() {
        endRun();
        at++;
    }

    private void endRun() {
        if (runLength > 0) {
            runs.add(new Run(start + at - runLength, origin.place(from - runLength), runLength));
            runLength = 0;
        }
    }

    /// Leaves white space of the source out; the last of it stands for a space of the text.
    private void skipUnseen(int characters) {
        skip(characters);
        at += text.charAt(at) == ' ' && !isBlankAhead(0) ? 1 : 0;
    }

    /// Of several blanks only the last is matched, so that a run goes on behind it.
    private boolean isBlankAhead(int steps) {
        return from + steps < origin.length() && isUnseen(origin.charAt(from + steps));
    }

    private boolean isHyphenAtLineEnd() {
        char hyphen = origin.charAt(from);
        return (hyphen == '-' || hyphen == '\u2010') && from + 1 < origin.length() && isUnseen(origin.charAt(from + 1));
    }

    /// Whether a glyph stands twice in the source, side by side or as a word that is repeated.
    private boolean isDouble(char there) {
        return from > 0 && at > 0 && there == origin.charAt(from - 1) && there == text.charAt(at - 1);
    }

    private boolean isCellBorder(char wanted) {
        return wanted == '|' && at > 0 && text.charAt(at - 1) == ' ';
    }

    /// Returns how many characters of the text the source's next character is another form of; 0 where it is none.
    private int replaced() {
        var plain = PlainForms.of(origin.codePointAt(from));
        if (text.startsWith(plain, at)) {
            return plain.length();
        }
        var form = Normalizer.normalize(Character.toString(origin.codePointAt(from)), Form.NFKC);
        return text.startsWith(form, at) ? form.length() : 0;
    }

    private int nextAgreement() {
        int last = Math.min(origin.length(), from + FARTHEST);
        for (int wanted = AGREEMENT; wanted > 0; wanted = wanted / 2) {
            for (int place = from + 1; place < last; place++) {
                if (agreement(place, wanted) >= wanted) {
                    return place;
                }
            }
        }
        return -1;
    }

    /// Returns how many characters agree from here on in the text and from `place` on in the source, blanks aside.
    private int agreement(int place, int enough) {
        int agreed = 0;
        int here = at;
        int there = place;
        while (agreed < enough && here < text.length() && there < origin.length()) {
            char c = text.charAt(here);
            char d = origin.charAt(there);
            if (c == d) {
                agreed++;
                here++;
                there++;
            } else if (agreed > 0 && c == ' ') {
                here++;
            } else if (agreed > 0 && isUnseen(d)) {
                there++;
            } else {
                return agreed;
            }
        }
        return here == text.length() ? enough : agreed;
    }

    private static boolean isUnseen(char c) {
        return Scrubbed.isBlank(c) || Scrubbed.isUnseen(c) || Character.isWhitespace(c);
    }
}
