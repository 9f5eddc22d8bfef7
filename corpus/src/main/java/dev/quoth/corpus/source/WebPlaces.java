package dev.quoth.corpus.source;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.source.listing.Listing;
import java.util.Optional;

/// Opens places of the web, which are told apart by what their server gives.
///
/// @param mostPages how many pages of one feed or site map are read
record WebPlaces(Fetcher fetcher, int mostPages) {
    /// As large as a site map may be.
    private static final long MOST_LISTING_BYTES = 50L << 20;

    Finds open(WebAddress address, Before before) throws InterruptedException {
        var name = address.toString();
        var known = before.at(name);
        // A document that came from here before says that this is a page, so that it may be asked for conditionally.
        var bytes = fetch(address, known.orElse(Validators.NONE));
        if (bytes instanceof Bytes.Whole whole) {
            return Listing.of(whole.content(), name)
                    .map(listing -> listed(listing, Optional.of(address), name, before))
                    .orElseGet(() -> new OneFind(new FetchedPage(name, bytes)));
        }
        if (bytes instanceof Bytes.TooLarge) {
            return new OneFind(new WebPage(address, fetcher, Metadata.NONE, null));
        }
        var reason = switch (bytes) {
            case Bytes.Gone gone -> gone.reason();
            case Bytes.Unreadable closed -> closed.reason();
            case Bytes.Refused refused -> refused.reason();
            case Bytes.NotModified same -> "";
            case Bytes.TooLarge large -> "";
            case Bytes.Whole whole -> "";
        };
        if (known.isEmpty() && !reason.isEmpty()) {
            throw new SourceException(name + " " + reason);
        }
        return new OneFind(new FetchedPage(name, bytes));
    }

    /// Returns what `listing` lists. Throws [SourceException] where it can't be read.
    ///
    /// @param base where it stands; empty for a file
    Finds listed(Listing listing, Optional<WebAddress> base, String name, Before before) {
        if (listing instanceof Listing.Broken broken) {
            throw new SourceException(name + " " + broken.reason());
        }
        return new ListedPages(this, before, name, base, listing);
    }

    Bytes fetch(WebAddress address, Validators before) throws InterruptedException {
        return fetcher.fetch(address, MOST_LISTING_BYTES, before);
    }
}
