package dev.quoth.corpus.extract.mail;

/// A part of a message that is text.
///
/// @param html  whether it is HTML, not plain text
/// @param group which parts say the same in other forms; -1 for none
record MailBody(boolean html, int group, String text) {

    String asHtml() {
        if (html) {
            return text;
        }
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<p>" + escaped.replaceAll("\r?\n[ \t]*\r?\n", "</p>\n<p>").replaceAll("\r?\n", "<br>\n") + "</p>";
    }
}
