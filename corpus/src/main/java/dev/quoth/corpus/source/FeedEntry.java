package dev.quoth.corpus.source;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// An entry of a feed that holds its whole text. The page counts; the text in the feed stands in for it where the page can't
/// be had, unless the page was had before.
///
/// @param content the text, as HTML
/// @param before  whether something was read from the address before
record FeedEntry(WebPage page, String content, Optional<Validators> before) implements Found.Item {
    /// Begins the mark that tells a text from a feed, so that it is known again.
    private static final String OURS = "feed:";

    @Override
    public String address() {
        return page.address();
    }

    @Override
    public Metadata known() {
        return page.known();
    }

    @Override
    public Bytes read(long mostBytes, Validators had) throws InterruptedException {
        var mark = OURS + Sha256.hex(content.getBytes(StandardCharsets.UTF_8));
        boolean wasOurs = had.etag() != null && had.etag().startsWith(OURS);
        var bytes = page.read(mostBytes, wasOurs ? Validators.NONE : had);
        return switch (bytes) {
            case Bytes.Whole whole -> whole;
            case Bytes.NotModified same -> same;
            case Bytes.Refused refused -> standIn(mark, had);
            case Bytes.TooLarge large -> standIn(mark, had);
            case Bytes.Gone gone -> wasOurs || before.isEmpty() ? standIn(mark, had) : gone;
            case Bytes.Unreadable closed -> wasOurs || before.isEmpty() ? standIn(mark, had) : closed;
        };
    }

    private Bytes standIn(String mark, Validators had) {
        if (mark.equals(had.etag())) {
            return new Bytes.NotModified();
        }
        var html = "<!doctype html><html><body><article>" + content + "</article></body></html>";
        return new Bytes.Whole(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8",
                new Validators(mark, null));
    }
}
