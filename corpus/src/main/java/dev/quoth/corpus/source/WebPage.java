package dev.quoth.corpus.source;

import dev.quoth.corpus.Metadata;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A page of the web that is asked for when it is read.
///
/// @param known   what the place says of it
/// @param changed the time after which it has not changed, says the place; null where it says nothing
record WebPage(WebAddress page, Fetcher fetcher, Metadata known, @Nullable Instant changed) implements Found.Item {

    @Override
    public String address() {
        return page.toString();
    }

    @Override
    public Bytes read(long mostBytes, Validators before) throws InterruptedException {
        var had = HttpDate.parse(before.lastModified());
        if (changed != null && had.isPresent() && !had.get().isBefore(changed)) {
            return new Bytes.NotModified();
        }
        return fetcher.fetch(page, mostBytes, before);
    }
}
