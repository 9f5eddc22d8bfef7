package dev.quoth.corpus.read;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a text is marked up.
enum Format {
    MARKDOWN, HTML, PLAIN;

    /// The line under the head of a table in Markdown.
    private static final Pattern TABLE = Pattern.compile("\n\\|[ :]{0,3}-{3,40}[ :]{0,3}\\|[-| :]{0,200}\n");
    private static final int LOOK = 1024;

    /// Returns the format of `text`, by its look where that is certain, else by what a web server called it, and by the
    /// ending of `address` otherwise.
    static Format of(String address, @Nullable String contentType, String text) {
        var ending = address.toLowerCase(Locale.ROOT);
        var head = text.substring(0, Math.min(text.length(), LOOK)).stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html")
                || (head.startsWith("<?xml") && head.contains("<html"))) {
            return HTML;
        }
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html")) {
            return HTML;
        }
        if (ending.endsWith(".md") || ending.endsWith(".markdown") || FrontMatter.begins(text)) {
            return MARKDOWN;
        }
        if (ending.endsWith(".txt") && TABLE.matcher(text.substring(0, Math.min(text.length(), 64 * LOOK))).find()) {
            return MARKDOWN;
        }
        return ending.endsWith(".html") || ending.endsWith(".htm") || ending.endsWith(".xhtml") ? HTML : PLAIN;
    }
}
