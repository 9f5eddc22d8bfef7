package dev.quoth.corpus.read;

import dev.quoth.corpus.Metadata;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/// What a page in HTML says about itself.
final class HtmlMetadata {

    private static final List<String> DATES = List.of("article:published_time", "og:article:published_time",
            "datepublished",
            "publishdate", "pubdate", "publish_date", "publication_date", "date", "dc.date", "dc.date.issued",
            "dcterms.created",
            "dcterms.issued", "citation_publication_date", "parsely-pub-date", "sailthru.date");
    private static final Pattern SITE = Pattern.compile("\\s+[-|–—_·:»]\\s+|\\s*[|｜_]\\s*");
    private static final int SHORTEST_TITLE = 4;

    private static final List<String> AUTHORS = List.of("author", "article:author", "parsely-author", "sailthru.author",
            "dc.creator", "dcterms.creator", "citation_author", "byl");

    private final Document page;
    private final JsonLd json = new JsonLd();

    HtmlMetadata(Document page) {
        this.page = page;
        page.select("script[type=application/ld+json]").forEach(script -> json.add(script.data()));
    }

    Metadata metadata() {
        return new Metadata(title(), published().orElse(null), author().orElse(null), link().orElse(null));
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

    /// Returns the day of publication by the page's own word, or by its address.
    Optional<LocalDate> published() {
        return DATES.stream().flatMap(name -> meta(name).flatMap(WrittenDays::stamp).stream()).findFirst()
                .or(json::published).or(this::marked).or(() -> link().flatMap(WrittenDays::ofAddress));
    }

    /// Returns the author, or else the outlet.
    Optional<String> author() {
        return json.author()
                .or(() -> AUTHORS.stream().flatMap(name -> meta(name).flatMap(Authors::named).stream()).findFirst())
                .or(this::signed);
    }

    /// Returns the outlet; that is no author where the page names one in its text.
    Optional<String> outlet() {
        return json.publisher().or(() -> meta("og:site_name").flatMap(Authors::named));
    }

    /// Returns the day of an element that says that it is the day of the page, and not of another's headline.
    private Optional<LocalDate> marked() {
        for (var time : page.select("[itemprop=datePublished], time[pubdate], time[datetime]")) {
            boolean others = time.closest("li, aside, nav, footer, dialog") != null
                    || time.attr("itemprop").equals("dateModified") || time.hasClass("updated");
            var day = others
                    ? Optional.<LocalDate>empty()
                    : Stream.of(time.attr("datetime"), time.attr("content"), time.text())
                            .flatMap(stamp -> WrittenDays.stamp(stamp).stream()).findFirst();
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /// Returns the name in an element that says that it holds the author's.
    private Optional<String> signed() {
        return page.select("[rel=author], [itemprop=author], address.author").stream()
                .filter(element -> element.closest("li, aside, footer") == null)
                .flatMap(element -> {
                    var name = element.selectFirst("[itemprop=name]");
                    return Authors.named((name == null ? element : name).text()).stream();
                }).findFirst();
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
