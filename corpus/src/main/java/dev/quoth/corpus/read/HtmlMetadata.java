package dev.quoth.corpus.read;

import dev.quoth.corpus.Metadata;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/// What a page in HTML says about itself.
final class HtmlMetadata {

    private static final List<String> DATES = List.of("article:published_time", "og:article:published_time",
            "datepublished",
            "publishdate", "pubdate", "publish_date", "publication_date", "date", "dc.date", "dc.date.issued",
            "dcterms.created",
            "dcterms.issued", "citation_publication_date", "parsely-pub-date", "sailthru.date");
    private static final Pattern JSON_DATE = Pattern.compile("\"datePublished\"\\s{0,9}:\\s{0,9}\"([^\"]{8,40})\"");
    private static final Pattern SITE = Pattern.compile("\\s+[-|–—_·:»]\\s+|\\s*[|｜_]\\s*");
    private static final int SHORTEST_TITLE = 4;
    private static final int JSON_LIMIT = 200_000;

    private final Document page;

    HtmlMetadata(Document page) {
        this.page = page;
    }

    Metadata metadata() {
        return new Metadata(title(), published().orElse(null), null, link().orElse(null));
    }

    /// Returns the page's title, without the site's name; empty where it has none.
    String title() {
        var shared = Scrubbed.line(meta("og:title").orElse(""));
        var whole = Scrubbed.line(page.title());
        for (var heading : page.getElementsByTag("h1")) {
            var words = Scrubbed.line(heading.text());
            if (!words.isEmpty() && (whole.startsWith(words) || shared.startsWith(words))) {
                return words;
            }
        }
        if (!shared.isEmpty()) {
            return shared;
        }
        if (!whole.isEmpty()) {
            return withoutSite(whole);
        }
        var first = page.selectFirst("h1, h2");
        return first == null ? "" : Scrubbed.line(first.text());
    }

    Optional<LocalDate> published() {
        for (var name : DATES) {
            var day = meta(name).flatMap(Bylines::stamp);
            if (day.isPresent()) {
                return day;
            }
        }
        for (var script : page.select("script[type=application/ld+json]")) {
            var data = script.data();
            var found = JSON_DATE.matcher(data.substring(0, Math.min(data.length(), JSON_LIMIT)));
            var day = found.find() ? Bylines.stamp(found.group(1)) : Optional.<LocalDate>empty();
            if (day.isPresent()) {
                return day;
            }
        }
        var time = page
                .selectFirst("article time[datetime], main time[datetime], time[datetime][pubdate], time[datetime]");
        return time == null ? Optional.empty() : Bylines.stamp(time.attr("datetime"));
    }

    Optional<String> link() {
        var canonical = page.selectFirst("link[rel=canonical][href]");
        var link = canonical == null ? meta("og:url").orElse("") : canonical.attr("href").strip();
        return link.startsWith("http://") || link.startsWith("https://") ? Optional.of(link) : Optional.empty();
    }

    private Optional<String> meta(String name) {
        for (var meta : page.getElementsByTag("meta")) {
            if ((meta.attr("property").equalsIgnoreCase(name) || meta.attr("name").equalsIgnoreCase(name)
                    || meta.attr("itemprop").equalsIgnoreCase(name)) && !meta.attr("content").isBlank()) {
                return Optional.of(meta.attr("content"));
            }
        }
        return Optional.empty();
    }

    /// The page's own title is the first part between bars and dashes, or the longest where that one is very short.
    private static String withoutSite(String whole) {
        var parts = SITE.split(whole, 3);
        var longest = Arrays.stream(parts).max(Comparator.comparingInt(Glyphs::mass)).orElse(whole);
        return (parts.length > 1 && Glyphs.mass(parts[0]) >= SHORTEST_TITLE ? parts[0] : longest).strip();
    }
}
