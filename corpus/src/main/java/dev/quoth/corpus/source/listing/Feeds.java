package dev.quoth.corpus.source.listing;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.quoth.corpus.Metadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads feeds.
final class Feeds {

    private Feeds() {}

    static Listing read(byte[] content) {
        try {
            var entries = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(content), true))
                    .getEntries();
            var days = EntryDays.read(content);
            var listed = new ArrayList<Listing.Entry>();
            for (int at = 0; at < entries.size(); at++) {
                var day = days.size() == entries.size() ? days.get(at) : Optional.<LocalDate>empty();
                entry(entries.get(at), day.orElse(null)).ifPresent(listed::add);
            }
            return new Listing.Feed(listed);
        } catch (FeedException | IOException | RuntimeException e) {
            return new Listing.Broken("is a feed that can't be read: " + reason(e));
        }
    }

    private static String reason(Exception fault) {
        var message = String.valueOf(fault.getMessage());
        return message.contains("DOCTYPE") ? "it declares a document type, which may do harm" : message;
    }

    /// An entry that does not say where its page is has no address of its own and is left out.
    private static Optional<Listing.Entry> entry(SyndEntry entry, @Nullable LocalDate day) {
        return link(entry).map(link -> new Listing.Entry(link,
                new Metadata(plain(entry.getTitle()), day, blankToNull(entry.getAuthor()), null), content(entry)));
    }

    private static Optional<String> link(SyndEntry entry) {
        var link = blankToNull(entry.getLink());
        if (link != null) {
            return Optional.of(link);
        }
        return Optional.ofNullable(entry.getUri())
                .filter(uri -> uri.startsWith("http://") || uri.startsWith("https://"));
    }

    private static Optional<String> content(SyndEntry entry) {
        List<SyndContent> contents = entry.getContents();
        return contents.stream().filter(content -> blankToNull(content.getValue()) != null).findFirst()
                .map(content -> "text".equals(content.getType())
                        ? "<p>" + content.getValue().replace("&", "&amp;").replace("<", "&lt;") + "</p>"
                        : content.getValue());
    }

    /// Titles come as plain text or as HTML, whatever the feed says.
    private static String plain(@Nullable String title) {
        return title == null ? "" : title.replaceAll("<[^<>]{1,200}>", "").replaceAll("\\s+", " ").strip();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
