package dev.quoth.corpus.source;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.source.listing.Listing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Goes through the pages that a feed, a site map or an index of site maps lists, each once. Site maps of an index are asked
/// for one after the other, when their turn has come.
final class ListedPages implements Finds {
    /// The protocol knows no index in an index, but some use it.
    private static final int DEEPEST = 3;

    private final WebPlaces web;
    private final Before before;
    private final String name;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private int pages;
    private boolean whole = true;
    private @Nullable Found next;

    /// What is still to come.
    private sealed interface Pending {

        record Page(Found.Item item) implements Pending {}

        /// @param depth how many indexes lead to it
        record Map(WebAddress address, int depth) implements Pending {}
    }

    /// @param name the place's
    /// @param base what relative links are resolved against; empty where the listing is a file
    ListedPages(WebPlaces web, Before before, String name, Optional<WebAddress> base, Listing listing) {
        this.web = web;
        this.before = before;
        this.name = name;
        base.ifPresent(address -> seen.add(address.toString()));
        add(listing, base, 0);
    }

    @Override
    public OptionalInt total() {
        boolean known = pending.stream().allMatch(Pending.Page.class::isInstance);
        return known ? OptionalInt.of(Math.min(pending.size(), web.mostPages())) : OptionalInt.empty();
    }

    @Override
    public boolean isWhole() {
        return whole;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !pending.isEmpty()) {
            next = take();
        }
        return next != null;
    }

    @Override
    public Found next() {
        var found = hasNext() ? next : null;
        if (found == null) {
            throw new NoSuchElementException("nothing more in " + name);
        }
        next = null;
        return found;
    }

    /// Returns the next, or null where it was a site map that has been opened.
    private @Nullable Found take() {
        if (pages == web.mostPages()) {
            pending.clear();
            whole = false;
            return new Found.Refused(name,
                    "lists more than " + pages + " pages; the rest is left out (web.most-pages)");
        }
        return switch (pending.remove()) {
            case Pending.Page(var item) -> {
                pages++;
                yield item;
            }
            case Pending.Map map -> open(map);
        };
    }

    private @Nullable Found open(Pending.Map map) {
        try {
            return switch (web.fetch(map.address(), Validators.NONE)) {
                case Bytes.Whole content -> open(map, content);
                case Bytes.NotModified same -> unreadable(map, "answered nothing");
                case Bytes.TooLarge large -> unreadable(map, large.reason());
                case Bytes.Refused refused -> unreadable(map, refused.reason());
                case Bytes.Gone gone -> unreadable(map, gone.reason());
                case Bytes.Unreadable closed -> unreadable(map, closed.reason());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unreadable(map, "was not read: we were interrupted");
        }
    }

    private @Nullable Found open(Pending.Map map, Bytes.Whole content) {
        var listing = Listing.of(content.content(), map.address().toString());
        if (listing.isEmpty()) {
            return unreadable(map, "is no site map");
        }
        if (listing.get() instanceof Listing.Broken broken) {
            return unreadable(map, broken.reason());
        }
        if (listing.get() instanceof Listing.Index && map.depth() == DEEPEST) {
            return unreadable(map, "leads to more indexes than are followed");
        }
        add(listing.get(), Optional.of(map.address()), map.depth());
        return null;
    }

    private Found unreadable(Pending.Map map, String reason) {
        whole = false;
        return new Found.Unreadable(map.address().toString(), reason);
    }

    /// What a site map lists comes before what was pending.
    private void add(Listing listing, Optional<WebAddress> base, int depth) {
        var listed = new ArrayDeque<Pending>();
        switch (listing) {
            case Listing.Feed feed -> {
                // A feed names its newest entries only.
                whole = false;
                feed.entries().forEach(entry -> address(entry.link(), base)
                        .ifPresent(address -> listed.add(new Pending.Page(entry(address, entry)))));
            }
            case Listing.SiteMap map -> map.pages().forEach(page -> address(page.link(), base)
                    .ifPresent(address -> listed.add(
                            new Pending.Page(new WebPage(address, web.fetcher(), Metadata.NONE, page.changed())))));
            case Listing.Index index -> index.maps().forEach(map -> address(map, base)
                    .ifPresent(address -> listed.add(new Pending.Map(address, depth + 1))));
            case Listing.Broken broken -> whole = false;
        }
        listed.descendingIterator().forEachRemaining(pending::addFirst);
    }

    private Found.Item entry(WebAddress address, Listing.Entry entry) {
        var page = new WebPage(address, web.fetcher(), entry.known(), null);
        return entry.content().<Found.Item>map(content -> new FeedEntry(page, content, before.at(page.address())))
                .orElse(page);
    }

    /// Returns where `link` leads; empty where that is no web address, or one that came before.
    private Optional<WebAddress> address(String link, Optional<WebAddress> base) {
        try {
            var address = base.isPresent() ? base.get().resolve(link) : WebAddress.parse(link);
            return seen.add(address.toString()) ? Optional.of(address) : Optional.empty();
        } catch (SourceException e) {
            return Optional.empty();
        }
    }
}
