package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.Quoting;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands around a stretch of a document: about as much before and behind it as a passage holds, in whole sentences.
final class Surrounding {
    private static final int REACH_CHINESE = 300;
    private static final int REACH_ENGLISH = 700;
    private static final String ELLIPSIS = "…";

    /// Where a sentence or line ends.
    private static final Pattern END = Pattern.compile("\\n|[。！？]|[.!?](?=\\s)");

    private Surrounding() {}

    /// Returns it with an ellipsis where the document goes on.
    ///
    /// @param bold what is set off in the stretch
    static List<Run> of(Document document, Span stretch, Span bold) {
        var text = document.text();
        int reach = document.language().isChinese() ? REACH_CHINESE : REACH_ENGLISH;
        int start = start(text, stretch.start(), reach);
        int end = end(text, stretch.end(), reach);
        var before = start == 0 ? "" : ELLIPSIS;
        var shown = before + text.substring(start, end).stripTrailing() + (end == text.length() ? "" : ELLIPSIS);
        int at = bold.start() - start + before.length();
        return Quoting.setOff(shown, Optional.of(new Span(at, at + bold.length())));
    }

    /// Returns the beginning of the first sentence that begins within `reach` before `stretch`.
    private static int start(String text, int stretch, int reach) {
        if (stretch <= reach) {
            return 0;
        }
        var ends = END.matcher(text).region(stretch - reach, stretch);
        int start = ends.find() ? ends.end() : stretch;
        while (start < stretch && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /// Returns the end of the last sentence that ends within `reach` behind `stretch`.
    private static int end(String text, int stretch, int reach) {
        if (text.length() - stretch <= reach) {
            return text.length();
        }
        var ends = END.matcher(text).region(stretch, stretch + reach).useTransparentBounds(true);
        int end = stretch;
        while (ends.find()) {
            end = ends.end();
        }
        return end;
    }
}
