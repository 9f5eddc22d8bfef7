package dev.quoth.corpus.source.listing;

import dev.quoth.corpus.Metadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What lists pages. Links are as they were written: relative ones have to be resolved.
public sealed interface Listing {

    /// An RSS, RDF or Atom feed.
    record Feed(List<Entry> entries) implements Listing {

        public Feed {
            entries = List.copyOf(entries);
        }
    }

    /// One entry of a feed.
    ///
    /// @param link    where the entry's page is
    /// @param known   what the feed says of it
    /// @param content its whole text as HTML, where the feed holds that; empty otherwise
    record Entry(String link, Metadata known, Optional<String> content) {}

    /// A site map.
    record SiteMap(List<Page> pages) implements Listing {

        public SiteMap {
            pages = List.copyOf(pages);
        }
    }

    /// One page of a site map.
    ///
    /// @param changed the time after which the page has not changed, says the site map; null where it says nothing
    record Page(String link, @Nullable Instant changed) {}

    /// A list of site maps.
    record Index(List<String> maps) implements Listing {

        public Index {
            maps = List.copyOf(maps);
        }
    }

    /// Something that means to list pages and can't be read; `reason` is a clause for people.
    record Broken(String reason) implements Listing {}

    /// Returns what `content`, which stands at `address`, lists; it may be packed with gzip. Empty where it does not look
    /// like a listing at all. Never throws for bad input; document types and entities of its own are not read.
    ///
    /// @param address a web address, or that of a file
    static Optional<Listing> of(byte[] content, String address) {
        return Listings.read(content, address);
    }
}
