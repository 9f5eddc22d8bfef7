package dev.quoth.corpus.proof;

import dev.quoth.corpus.proof.Repair.Kind;
import dev.quoth.corpus.read.Markup;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/// What lies between two runs of a source map.
///
/// @param at      where it begins in the document's text
/// @param written what the document has there
/// @param source  what the source has there; empty where the runs are far apart in it
/// @param moved   whether the source goes on before the place where it stopped
record Gap(int at, String written, String source, boolean moved) {

    /// Returns what was repaired here, or empty where no repair explains what the document has.
    ///
    /// @param around the document's text around it, at least as much on either side as the source has here
    Optional<Kind> repair(String around) {
        if (written.isBlank()) {
            return Optional.of(moved ? Kind.COLUMN_BREAK : leftOut(around));
        }
        if (written.chars().allMatch(c -> c == '|' || Character.isWhitespace(c))) {
            return Optional.of(Kind.CELL_BORDER);
        }
        if (isWrittenIn(Markup.plain(source)) || isWrittenIn(Normalizer.normalize(source, Form.NFKC))) {
            return Optional.of(Kind.OTHER_FORM);
        }
        return isWrittenIn(Markup.plain(Markup.text(source))) || isWrittenIn(Markup.words(source))
                ? Optional.of(Kind.MARKUP)
                : Optional.empty();
    }

    /// Whether what the document has here is what `words` say. Where blocks end and begin here, what stood between them may
    /// have been left out.
    private boolean isWrittenIn(String words) {
        var there = dense(words);
        var blocks = written.split("\n", -1);
        int at = 0;
        for (int block = 0; block < blocks.length; block++) {
            var part = withoutBorders(blocks[block]);
            boolean isLast = block == blocks.length - 1;
            int found = isLast ? there.length() - part.length() : there.indexOf(part, at);
            if (found < at || (block == 0 && found > 0) || !there.startsWith(part, found)) {
                return false;
            }
            at = found + part.length();
        }
        return blocks.length > 1 || there.equals(withoutBorders(written));
    }

    private static String withoutBorders(String text) {
        return dense(text).replace("|", "");
    }

    private Kind leftOut(String around) {
        var left = source.strip();
        if (left.isEmpty()) {
            return Kind.WHITE_SPACE;
        }
        if (left.codePoints().allMatch(Gap::isUnseen)) {
            return Kind.UNSEEN_CHARACTER;
        }
        if ((left.equals("-") || left.equals("\u2010")) && source.indexOf('\n') > 0) {
            return Kind.LINE_END_HYPHEN;
        }
        if (dense(around).contains(dense(left))) {
            return Kind.DOUBLED_GLYPH;
        }
        return Markup.words(source).isBlank() ? Kind.MARKUP : Kind.LEFT_OUT;
    }

    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c) || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    private static String dense(String text) {
        return text.codePoints().filter(c -> !isUnseen(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
