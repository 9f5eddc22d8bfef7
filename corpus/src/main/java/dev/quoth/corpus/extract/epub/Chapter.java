package dev.quoth.corpus.extract.epub;

import dev.quoth.corpus.extract.xml.XmlText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of a book.
///
/// @param body what stands in its body, as HTML
record Chapter(String body) {

    private static final Pattern BODY = Pattern.compile("(?i)<body\\b[^>]*>");
    private static final Pattern BODY_END = Pattern.compile("(?i)</body\\s*>");
    /// XML closes elements so; HTML takes them for open.
    private static final Pattern CLOSED = Pattern.compile("<([A-Za-z][\\w:-]*)(\\s[^<>]*)?/>");
    private static final Pattern VOID = Pattern
            .compile("(?i)area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr");
    private static final Pattern NAVIGATION = Pattern
            .compile(
                    "(?i)<(?:body|nav|section|div)\\b[^<>]*\\b(?:epub:type|role)=[\"'](?:doc-)?(?:toc|cover|landmarks|loi|lot)[\"']");
    private static final Pattern HEADING = Pattern.compile("(?is)<h([1-3])\\b[^>]*>(.{0,2000}?)</h\\1\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /// A table of contents that says no such thing is mostly links.
    private static final Pattern LINK = Pattern.compile("(?is)<a\\b[^>]*\\bhref=[^>]*>(.{0,500}?)</a\\s*>");
    /// So many links a chapter may have and be no table of contents, however short it is.
    private static final int FEW_LINKS = 4;

    static Chapter of(byte[] page) {
        var html = XmlText.of(page);
        var begin = BODY.matcher(html);
        int from = 0;
        var opening = "";
        if (begin.find()) {
            from = begin.end();
            opening = begin.group();
        }
        var end = BODY_END.matcher(html);
        int to = end.find(from) ? end.start() : html.length();
        var body = opened(html.substring(from, to));
        return new Chapter(
                NAVIGATION.matcher(opening).find() ? opening.replaceFirst("(?i)<body", "<nav") + "</nav>" : body);
    }

    /// Whether it is the cover or a table of contents.
    boolean isNavigation() {
        var words = words(body).length();
        if (words == 0) {
            return true;
        }
        int linked = 0;
        int links = 0;
        var link = LINK.matcher(body);
        while (link.find()) {
            links++;
            linked += words(link.group(1)).length();
        }
        return links > FEW_LINKS && linked > 0.8 * words;
    }

    /// Returns the words of its first heading; empty where it has none.
    String heading() {
        var heading = HEADING.matcher(body);
        return heading.find() ? words(heading.group(2)) : "";
    }

    private static String words(String html) {
        var text = TAG.matcher(html).replaceAll(" ").replace("&nbsp;", " ").replace("&#160;", " ").replace("&lt;", "<")
                .replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static String opened(String html) {
        return CLOSED.matcher(html).replaceAll(match -> Matcher.quoteReplacement(VOID.matcher(match.group(1)).matches()
                ? match.group()
                : "<" + match.group(1) + (match.group(2) == null ? "" : match.group(2)) + "></" + match.group(1)
                        + ">"));
    }
}
