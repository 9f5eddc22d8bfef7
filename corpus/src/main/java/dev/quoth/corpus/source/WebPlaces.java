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
        return switch (bytes) {
            case Bytes.Whole whole -> Listing.of(whole.content(), name)
                    .map(listing -> listed(listing, Optional.of(address), name, before))
                    .orElseGet(() -> new OneFind(new FetchedPage(name, bytes)));
            case Bytes.NotModified same -> new OneFind(new FetchedPage(name, same));
            // More may be read of a document than of a listing.
            case Bytes.TooLarge large -> new OneFind(new WebPage(address, fetcher, Metadata.NONE, null));
            case Bytes.Refused refused -> closed(new FetchedPage(name, refused), known, refused.reason());
            case Bytes.Gone gone -> closed(new FetchedPage(name, gone), known, gone.reason());
            case Bytes.Unreadable closed -> closed(new FetchedPage(name, closed), known, closed.reason());
        };
    }

    private static Finds closed(FetchedPage page, Optional<Validators> known, String reason) {
        if (known.isEmpty()) {
            throw new SourceException(page.address() + " " + reason);
        }
        return new OneFind(page);
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
