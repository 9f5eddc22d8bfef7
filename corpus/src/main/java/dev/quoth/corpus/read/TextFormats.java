package dev.quoth.corpus.read;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.UnreadableException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what is text by itself: HTML, Markdown and plain text, in any common encoding.
final class TextFormats {

    private static final Pattern LISTING = Pattern
            .compile("^\\s*(<\\?xml[^>]{0,200}>)?\\s{0,9}<(rss|feed|rdf:RDF|urlset|sitemapindex)[\\s>]");
    private static final int LOOK = 1024;

    /// Returns what `bytes` hold. Throws [UnreadableException] where they are no text, or in no known encoding.
    ///
    /// @param name        the file's name, for its ending
    /// @param contentType what a web server said of them; null where none did
    Extract extract(String name, @Nullable String contentType, byte[] bytes) throws UnreadableException {
        var text = decoded(contentType, bytes);
        if (LISTING.matcher(text.substring(0, Math.min(text.length(), LOOK))).find()) {
            throw new UnreadableException("lists pages as a feed or site map; add it by itself, so that they are read");
        }
        return switch (Format.of(name, contentType, text)) {
            case MARKDOWN -> new Extract.Markdown(Metadata.NONE, text, List.of());
            case HTML -> new Extract.Html(Metadata.NONE, text, List.of());
            case PLAIN -> new Extract.Plain(Metadata.NONE, text, List.of());
        };
    }

    /// Returns `bytes` as text, without a byte order mark and with `\n` for the line breaks of Windows. Throws as
    /// [#extract] does.
    String decoded(@Nullable String contentType, byte[] bytes) throws UnreadableException {
        var named = NamedCharset.decode(contentType, bytes);
        return switch (named.<Decoded>map(Decoded.Text::new).orElseGet(() -> CharsetSniffer.decode(bytes))) {
            case Decoded.Refused refused -> throw new UnreadableException(refused.reason());
            case Decoded.Text decoded -> {
                var text = decoded.text();
                yield (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
            }
        };
    }
}
