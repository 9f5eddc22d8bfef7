package dev.quoth.corpus.read;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// Tells the words in a piece of marked-up text from its marks.
public final class Markup {

    /// Signs of Markdown around and between words, with the address of a link.
    private static final Pattern SIGNS = Pattern
            .compile("]\\([^()\\s]{0,2000}\\)|]\\[[^]\\[]{0,200}]|[*_`~#>|\\[\\]!\\\\]");

    private Markup() {}

    /// Returns `source` with its characters in the forms that documents have them in.
    public static String plain(String source) {
        var plain = new StringBuilder();
        source.codePoints().forEach(c -> plain.append(PlainForms.of(c)));
        return plain.toString();
    }

    /// Returns what `source`, a piece of HTML or Markdown, says with its entities read and its tags left out.
    public static String text(String source) {
        return source.indexOf('<') < 0 ? Parser.unescapeEntities(source, false) : Jsoup.parse(source).wholeText();
    }

    /// Returns the words that `source`, a piece of HTML or Markdown that may begin or end amid a tag's neighbours, shows to
    /// a reader; empty where it is all markup.
    public static String words(String source) {
        return SIGNS.matcher(text(source)).replaceAll("");
    }
}
