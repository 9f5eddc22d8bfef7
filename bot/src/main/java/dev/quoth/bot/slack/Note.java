package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// A text in small type.
///
/// @param text     what it says
/// @param sent     what is sent for it: the same, or with [#isMarked()] in Slack's mark-up
/// @param isMarked whether Slack is to read its mark-up
record Note(String text, String sent, boolean isMarked) {

    /// Returns the notes that say `text`; several where it is too long for one, none where it shows nothing.
    static List<Note> plain(String text) {
        return Styled.plain(text).pieces(Block.MOST).stream().map(piece -> new Note(piece.text(), piece.text(), false))
                .toList();
    }

    /// Returns the notes that say `before`, then `title`, which leads to `address`, then `after`. Where that is too long for
    /// one note, what it says goes on in further ones and leads nowhere.
    static List<Note> linked(String before, String title, String address, String after) {
        var text = before + title + after;
        if (address.isEmpty() || !Clean.isVisible(title)) {
            return plain(text);
        }
        var sent = Clean.marked(before) + "<" + url(address) + "|" + Clean.marked(title) + ">" + Clean.marked(after);
        if (sent.length() <= Block.MOST) {
            return List.of(new Note(text, sent, true));
        }
        var notes = new ArrayList<>(plain(text));
        notes.add(new Note(address, "<" + url(address) + ">", true));
        return notes;
    }

    private static String url(String address) {
        return address.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E").replace("&", "&amp;");
    }

    ObjectNode json() {
        var json = Json.typed(isMarked ? "mrkdwn" : "plain_text").put("text", sent);
        return isMarked ? json.put("verbatim", true) : json.put("emoji", false);
    }
}
