package dev.quoth.corpus.source.listing;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Reads site maps and their indexes.
final class SiteMaps {

    private SiteMaps() {}

    static Listing read(byte[] content, String address) {
        try {
            var map = new SiteMapParser(false, true).parseSiteMap("application/xml", content,
                    URI.create(address).toURL());
            return switch (map) {
                case SiteMapIndex index -> new Listing.Index(
                        index.getSitemaps().stream().map(AbstractSiteMap::getUrl).map(String::valueOf).toList());
                case SiteMap pages ->
                    new Listing.SiteMap(pages.getSiteMapUrls().stream().map(SiteMaps::page).toList());
                default -> new Listing.Broken("is a site map that can't be read");
            };
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            return new Listing.Broken("is a site map that can't be read: " + e.getMessage());
        }
    }

    private static Listing.Page page(SiteMapURL page) {
        return new Listing.Page(String.valueOf(page.getUrl()), changed(page));
    }

    /// A day without a time, which reads as its midnight, may mean any time of it.
    private static @Nullable Instant changed(SiteMapURL page) {
        var date = page.getLastModified();
        if (date == null) {
            return null;
        }
        var time = date.toInstant();
        return time.equals(time.truncatedTo(ChronoUnit.DAYS)) ? time.plus(1, ChronoUnit.DAYS) : time;
    }
}
