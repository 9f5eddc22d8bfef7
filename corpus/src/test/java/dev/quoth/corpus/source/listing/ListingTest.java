package dev.quoth.corpus.source.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.Loopback;
import dev.quoth.corpus.Metadata;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {

    @Test
    void isAnRssFeedWithWhatItSaysOfEachEntry() {
        var feed = """

                   <?xml version="1.0" encoding="UTF-8"?>
                   <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                       xmlns:dc="http://purl.org/dc/elements/1.1/">
                     <channel><title>News</title><link>https://example.org/</link><pubDate>Sat, 08 Mar 2025 07:00:00 GMT</pubDate>
                       <item><title>A &lt;b&gt;bold&lt;/b&gt; &amp;  step</title><link>https://example.org/1</link>
                         <pubDate>Wed, 05 Mar 2025 07:00:00 +0800</pubDate><dc:creator>Chan Tai Man</dc:creator>
                         <description>Short.</description><content:encoded><![CDATA[<p>Whole.</p>]]></content:encoded></item>
                       <item><title>無日期</title><link>/2</link><description>&nbsp;Short.</description></item>
                       <item><title>No link</title><guid isPermaLink="false">tag:1</guid></item>
                       <item><guid>https://example.org/4</guid><pubDate>some day</pubDate></item>
                     </channel></rss>
                   """;

        assertEquals(new Listing.Feed(List.of(
                new Listing.Entry("https://example.org/1", new Metadata("A bold & step", LocalDate.of(2025, 3, 5),
                        "Chan Tai Man", null), Optional.of("<p>Whole.</p>")),
                new Listing.Entry("/2", new Metadata("無日期", null, null, null), Optional.empty()),
                new Listing.Entry("https://example.org/4", Metadata.NONE, Optional.empty()))),
                read(feed).orElseThrow());
    }

    @Test
    void isAnAtomFeed() {
        var feed = """
                   <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>tag:x</id>
                     <updated>2025-03-08T07:00:00Z</updated>
                     <entry><title type="html">One</title><id>tag:1</id><updated>2025-03-07T07:00:00Z</updated>
                       <link rel="alternate" href="https://example.org/1"/><link rel="self" href="https://example.org/1.atom"/>
                       <published>2025-03-06T23:30:00-05:00</published><author><name>Wong</name></author>
                       <content type="html">&lt;p&gt;Whole.&lt;/p&gt;</content></entry>
                     <entry><title>Two</title><id>tag:2</id><updated>2025-03-07T07:00:00Z</updated>
                       <link href="https://example.org/2"/><content type="text">a &lt; b</content></entry>
                   </feed>
                   """;

        assertEquals(new Listing.Feed(List.of(
                new Listing.Entry("https://example.org/1",
                        new Metadata("One", LocalDate.of(2025, 3, 6), "Wong", null), Optional.of("<p>Whole.</p>")),
                new Listing.Entry("https://example.org/2", new Metadata("Two", null, null, null),
                        Optional.of("<p>a &lt; b</p>")))),
                read(feed).orElseThrow());
    }

    @Test
    void isAnRdfFeedInAnyEncoding() {
        var feed = """
                   <?xml version="1.0" encoding="Big5"?>
                   <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                       xmlns:dc="http://purl.org/dc/elements/1.1/">
                     <channel rdf:about="https://example.org/"><title>新聞</title><link>https://example.org/</link>
                       <description>新聞</description></channel>
                     <item rdf:about="https://example.org/1"><title>香港</title><link>https://example.org/1</link>
                       <dc:date>2025-03-05T07:00:00+08:00</dc:date></item>
                   </rdf:RDF>
                   """;

        assertEquals(
                Optional.of(new Listing.Feed(List.of(new Listing.Entry("https://example.org/1",
                        new Metadata("香港", LocalDate.of(2025, 3, 5), null, null), Optional.empty())))),
                Listing.of(feed.getBytes(Charset.forName("Big5")), "https://example.org/feed"));
    }

    @Test
    void isASiteMapOrAnIndexOfThemPackedOrNot() {
        var map = """
                  <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <url><loc>https://example.org/a?b=1&amp;c=2</loc><lastmod>2025-03-05T07:00:00+08:00</lastmod></url>
                  <url><loc> https://example.org/day </loc><lastmod>2025-03-05</lastmod></url>
                  <url><loc>https://example.org/none</loc></url></urlset>
                  """;
        var index = """
                    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                    <sitemap><loc>https://example.org/1.xml.gz</loc></sitemap><sitemap><loc>https://example.org/2.xml</loc>
                    </sitemap></sitemapindex>
                    """;
        var pages = new Listing.SiteMap(List.of(
                new Listing.Page("https://example.org/a?b=1&c=2", Instant.parse("2025-03-04T23:00:00Z")),
                new Listing.Page("https://example.org/day", Instant.parse("2025-03-06T00:00:00Z")),
                new Listing.Page("https://example.org/none", null)));

        assertEquals(Optional.of(pages), read(map));
        assertEquals(Optional.of(pages),
                Listing.of(Loopback.packed(map.getBytes(StandardCharsets.UTF_8)), "https://example.org/map.xml.gz"));
        assertEquals(
                Optional.of(new Listing.Index(List.of("https://example.org/1.xml.gz", "https://example.org/2.xml"))),
                read(index));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "text", "<", "<!doctype html><html><link rel=alternate href=feed></html>",
            "<html xmlns='http://www.w3.org/1999/xhtml'/>", "<?xml version='1.0'?><svg/>", "{\"version\": 1}",
            "<!-- <rss/> -->", "\u0000\u0001", "<book><rss/></book>"})
    void isNotWhatIsAnythingElse(String text) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(Optional.empty(),
                Listing.of(Loopback.packed(text.getBytes(StandardCharsets.UTF_8)), "https://example.org/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss version='2.0'><channel><item>", "<rss", "<feed><entry></feed>",
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>x", "<rss version='2.0'/>",
            "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><item><title>&a;</title><link>https://example.org/1</link></item></channel></rss>",
            "<!DOCTYPE urlset [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>https://example.org/&a;</loc></url></urlset>"})
    void neverThrowsForBrokenOrHostileOnesAndReadsNoEntities(String text) {
        var listing = read(text);

        assertTrue(listing.isEmpty() || !listing.toString().contains("root:"), listing::toString);
    }

    @Test
    void readsNoBillionLaughsAndNoBombs() {
        var laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
        for (int at = 1; at < 30; at++) {
            laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(at, at - 1, at - 1));
        }
        var feed = laughs + "]><rss version='2.0'><channel><title>&a29;</title></channel></rss>";
        assertTimeout(Duration.ofSeconds(5), () -> assertInstanceOf(Listing.Broken.class, read(feed).orElseThrow()));
        var map = laughs.toString().replace("DOCTYPE rss", "DOCTYPE urlset")
                + "]><urlset><url><loc>https://example.org/&a29;</loc></url></urlset>";
        assertTimeout(Duration.ofSeconds(5), () -> read(map));
        var deep = "<rss version='2.0'>" + "<a>".repeat(500_000);
        assertTimeout(Duration.ofSeconds(5), () -> assertInstanceOf(Listing.Broken.class, read(deep).orElseThrow()));
        assertTimeout(Duration.ofSeconds(5), () -> assertEquals(Optional.empty(),
                Listing.of(Loopback.packed(new byte[60 << 20]), "https://example.org/")));
    }

    @Test
    void neverThrowsForFeedsWithBytesChanged() {
        var random = new Random(7);
        byte[] feed = """
                      <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>News</title>
                      <item><title>香港</title><link>https://example.org/1</link><pubDate>Wed, 05 Mar 2025 07:00:00 +0800</pubDate>
                      <guid>https://example.org/1</guid><description>&amp;&#1234;</description></item></channel></rss>
                      """
                .getBytes(StandardCharsets.UTF_8);
        byte[] map = """
                     <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/a</loc>
                     <lastmod>2025-03-05</lastmod><priority>0.5</priority></url></urlset>
                     """.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 500; round++) {
            byte[] changed = (round % 2 == 0 ? feed : map).clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Listing.of(changed, "https://example.org/");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            2025-03-05T07:00:00+08:00       | 2025-03-05
                                            2025-03-05                      | 2025-03-05
                                            Wed, 05 Mar 2025 23:59:59 -0800 | 2025-03-05
                                            5 March 2025                    | 2025-03-05
                                            2025-13-05                      |
                                            31 Feb 2025                     |
                                            05/03/2025                      |
                                            Mar 2025                        |
                                            20250305                        |
                                            """)
    void readsDaysAsTheyWereWritten(String text, LocalDate day) {
        assertEquals(Optional.ofNullable(day), EntryDays.day(text));
    }

    private static Optional<Listing> read(String text) {
        return Listing.of(text.getBytes(StandardCharsets.UTF_8), "https://example.org/listing");
    }
}
