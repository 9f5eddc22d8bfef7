package dev.quoth.corpus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.Loopback;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.source.web.LoopbackWeb;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class WebPlacesTest {
    private static final int MOST_PAGES = 20;

    @TempDir
    Path temp;
    private final LoopbackWeb web = new LoopbackWeb();
    private final Loopback server = web.server;
    private final Places places = new Places(web.fetcher, MOST_PAGES);

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void areAPageWhereTheServerGivesOneAndItIsAskedForOnce() throws Exception {
        server.on("/page", Loopback.page("<link rel=alternate type=application/rss+xml href=/feed>Text."));
        var finds = open("/page");

        assertEquals(OptionalInt.of(1), finds.total());
        assertEquals(List.of(server.at("/page") + " = <link rel=alternate type=application/rss+xml href=/feed>Text."),
                read(finds));
        assertTrue(finds.isWhole());
        assertEquals(1, server.requests().size());
    }

    @Test
    void askConditionallyForAPageThatWasReadBefore() throws Exception {
        server.on("/page", Loopback.tagged("\"1\"", "Text."));
        var finds = places.open(server.at("/page"), address -> Optional.of(new Validators("\"1\"", null)));

        assertEquals(List.of(server.at("/page") + " NotModified[]"), read(finds));
        assertEquals("\"1\"", server.requests().get(0).headers().get("if-none-match"));
    }

    @Test
    void areRefusedInOneLineWhereNothingWasReadThereBeforeAndKeptOtherwise() throws Exception {
        server.on("/closed", Loopback.status(403));
        assertEquals(server.at("/closed") + " is closed to us (403)", fault(server.at("/closed")));
        assertEquals(server.at("/gone") + " is not there (404)", fault(server.at("/gone")));
        assertEquals("http://10.0.0.1/ is an address of this machine or a private network; "
                + "name its host in web.allow-private if it is meant", fault("http://10.0.0.1/"));
        Before before = address -> Optional.of(Validators.NONE);

        assertEquals(List.of(server.at("/closed") + " Unreadable[reason=is closed to us (403)]"),
                read(places.open(server.at("/closed"), before)));
        assertEquals(List.of(server.at("/gone") + " Gone[reason=is not there (404)]"),
                read(places.open(server.at("/gone"), before)));
    }

    @Test
    void areTheEntriesOfAFeedWithWhatItSaysOfThem() throws Exception {
        server.on("/feed", feed(item("one", "/1", "") + item("again", "/1#x", "") + item("two", "/2", "")))
                .on("/1", Loopback.page("One.")).on("/2", Loopback.page("Two."));
        var finds = open("/feed");

        assertEquals(OptionalInt.of(2), finds.total());
        var first = assertInstanceOf(Found.Item.class, finds.next());
        assertEquals(new Metadata("one", LocalDate.of(2025, 3, 5), null, null), first.known());
        assertEquals(List.of(server.at("/2") + " = Two."), read(finds));
        assertFalse(finds.isWhole());
    }

    @Test
    void giveTheTextInTheFeedWhereThePageCantBeHad() throws Exception {
        server.on("/feed", feed(item("one", "/1", "<p>In the feed.</p>"))).on("/1", Loopback.status(403));
        var wrapped = "<!doctype html><html><body><article><p>In the feed.</p></article></body></html>";
        var item = (Found.Item) open("/feed").next();
        var first = assertInstanceOf(Bytes.Whole.class, item.read(1000, Validators.NONE));
        assertEquals(wrapped, new String(first.content(), StandardCharsets.UTF_8));

        var again = (Found.Item) places.open(server.at("/feed"),
                address -> address.endsWith("/1") ? Optional.of(first.validators()) : Optional.empty()).next();
        assertEquals(new Bytes.NotModified(), again.read(1000, first.validators()));
        server.on("/1", Loopback.page("The page."));
        assertEquals("The page.", new String(
                ((Bytes.Whole) again.read(1000, first.validators())).content(), StandardCharsets.UTF_8));
        assertTrue(server.requests().stream().noneMatch(request -> request.headers().containsKey("if-none-match")));
    }

    @Test
    void keepAPageThatWasReadOverTheTextInTheFeed() throws Exception {
        server.on("/feed", feed(item("one", "/1", "<p>In the feed.</p>"))).on("/1", Loopback.status(403));
        Before before = address -> address.endsWith("/1") ? Optional.of(Validators.NONE) : Optional.empty();

        assertEquals(List.of(server.at("/1") + " Unreadable[reason=is closed to us (403)]"),
                read(places.open(server.at("/feed"), before)));
    }

    @Test
    void areThePagesOfASiteMapAndOfThoseInAnIndex() throws Exception {
        server.on("/index.xml",
                xml("""
                    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>%s</loc></sitemap>
                    <sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap>
                    </sitemapindex>""".formatted(server.at("/1.xml.gz"), server.at("/gone.xml"), server.at("/page"),
                        server.at("/index.xml"))));
        server.on("/1.xml.gz", Loopback.content("application/gzip",
                Loopback.packed(siteMap("/a", "2025-03-01", "/b", "2025-03-01").getBytes(StandardCharsets.UTF_8))));
        server.on("/a", Loopback.page("A.")).on("/b", Loopback.page("B.")).on("/page", Loopback.page("no map"));
        var finds = open("/index.xml");

        assertEquals(OptionalInt.empty(), finds.total());
        assertEquals(1, server.requests().size());
        assertEquals(List.of(server.at("/a") + " = A.", server.at("/b") + " = B.",
                server.at("/gone.xml") + " can't be read: is not there (404)",
                server.at("/page") + " can't be read: is no site map"), read(finds));
        assertFalse(finds.isWhole());
    }

    @Test
    void leaveAPageAloneThatHasNotChangedSinceSaysTheSiteMap() throws Exception {
        server.on("/map.xml", xml(siteMap("/a", "2025-03-01T10:00:00Z", "/b", "2025-03-01")))
                .on("/a", Loopback.page("A.")).on("/b", Loopback.page("B."));
        var before = new Validators(null, "Sat, 01 Mar 2025 10:00:00 GMT");
        var finds = open("/map.xml");

        assertEquals(new Bytes.NotModified(), ((Found.Item) finds.next()).read(1000, before));
        assertInstanceOf(Bytes.Whole.class, ((Found.Item) finds.next()).read(1000, before));
        assertTrue(finds.isWhole());
        assertEquals(0, server.count("/a"));
    }

    @Test
    void areNoMorePagesThanTheSettingsAllow() throws Exception {
        server.on("/map.xml", xml(siteMap(IntStream.rangeClosed(0, MOST_PAGES)
                .mapToObj(page -> List.of("/" + page, "2025-03-01")).flatMap(List::stream).toArray(String[]::new))));
        var finds = open("/map.xml");
        assertEquals(OptionalInt.of(MOST_PAGES), finds.total());
        var found = new ArrayList<Found>();
        finds.forEachRemaining(found::add);

        assertEquals(MOST_PAGES + 1, found.size());
        assertEquals(new Found.Refused(server.at("/map.xml"),
                "lists more than 20 pages; the rest is left out (web.most-pages)"), found.getLast());
        assertFalse(finds.isWhole());
    }

    @Test
    void mayBeAFeedOrASiteMapInAFile() throws Exception {
        server.on("/1", Loopback.page("One.")).on("/a", Loopback.page("A."));
        var feed = Files.writeString(temp.resolve("news.xml"), feedText(item("one", server.at("/1"), "")));
        var map = Files.write(temp.resolve("map.xml.gz"),
                Loopback.packed(siteMap("/a", "2025-03-01").getBytes(StandardCharsets.UTF_8)));

        assertEquals(List.of(server.at("/1") + " = One."), read(open(feed)));
        assertEquals(List.of(server.at("/a") + " = A."), read(open(map)));
    }

    @Test
    void mayBeAListOfAddressesInAFile() throws Exception {
        server.on("/page", Loopback.page("Page.")).on("/feed", feed(item("one", "/1", "")))
                .on("/1", Loopback.page("One."));
        var list = Files.writeString(temp.resolve("list.txt"),
                "\uFEFF# pages\r\n\r\n%s\r\n  %s  \n%s\n%s\nhttp://me:pw@example.org/\n".formatted(server.at("/page"),
                        server.at("/feed"), server.at("/gone"), server.at("/page")));
        var finds = open(list);

        assertEquals(List.of(server.at("/page") + " = Page.", server.at("/1") + " = One.",
                server.at("/gone") + " can't be read: is not there (404)",
                "a line of the list can't be read: can't be read: a web address holds a user name or a password; "
                        + "take them out, for addresses are shown and kept"),
                read(finds));
        assertFalse(finds.isWhole());
    }

    @Test
    void mayBeAListThatNamesFilesAndFoldersToo() throws Exception {
        server.on("/page", Loopback.page("Page."));
        Files.createDirectory(temp.resolve("docs"));
        Files.writeString(temp.resolve("docs/a.txt"), "A.");
        Files.writeString(temp.resolve("b.txt"), "B.");
        var list = Files.writeString(temp.resolve("list"), "docs\n" + server.at("/page") + "\nb.txt\nmissing.txt\n");

        assertEquals(List.of(temp.resolve("docs/a.txt") + " = A.", server.at("/page") + " = Page.",
                temp.resolve("b.txt") + " = B.", temp.resolve("missing.txt") + " can't be read: does not exist"),
                read(places.open("list:" + list, Before.NOTHING)));
        Files.writeString(list, "list:other\n");
        assertEquals(list + " names another list; a list names web addresses, files and folders",
                fault("list:" + list));
    }

    @Test
    void areNoListWhereAFileHoldsAnythingElseThanAddresses() throws Exception {
        var notes = Files.writeString(temp.resolve("notes.txt"), "https://example.org/\nis a page worth reading.\n");
        var empty = Files.writeString(temp.resolve("empty.txt"), "# nothing\n");

        assertEquals(List.of(notes + " = https://example.org/\nis a page worth reading.\n"), read(open(notes)));
        assertEquals(List.of(empty + " = # nothing\n"), read(open(empty)));
    }

    private Finds open(String path) throws InterruptedException {
        return places.open(server.at(path), Before.NOTHING);
    }

    private Finds open(Path file) throws InterruptedException {
        return places.open(file.toString(), Before.NOTHING);
    }

    private String fault(String place) {
        return String.valueOf(
                assertThrows(SourceException.class, () -> places.open(place, Before.NOTHING)).getMessage());
    }

    private static List<String> read(Finds finds) throws InterruptedException {
        var read = new ArrayList<String>();
        while (finds.hasNext()) {
            var found = finds.next();
            read.add(found.address() + switch (found) {
                case Found.Item item -> switch (item.read(1 << 20, Validators.NONE)) {
                    case Bytes.Whole whole -> " = " + new String(whole.content(), StandardCharsets.UTF_8);
                    case Bytes other -> " " + other;
                };
                case Found.Refused refused -> " is refused: " + refused.reason();
                case Found.Unreadable closed -> " can't be read: " + closed.reason();
            });
        }
        return read;
    }

    private static Loopback.Answer feed(String items) {
        return xml(feedText(items));
    }

    private static Loopback.Answer xml(String text) {
        return Loopback.content("application/xml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String feedText(String items) {
        return """
               <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>
               <link>http://example.org/</link><description>News</description>%s</channel></rss>""".formatted(items);
    }

    private static String item(String title, String link, String content) {
        return """
               <item><title>%s</title><link>%s</link><pubDate>Wed, 05 Mar 2025 07:00:00 +0800</pubDate>%s</item>"""
                .formatted(title, link, content.isEmpty()
                        ? ""
                        : "<content:encoded><![CDATA[" + content + "]]></content:encoded>");
    }

    /// @param pages paths and dates in turn
    private String siteMap(String... pages) {
        var map = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int at = 0; at < pages.length; at += 2) {
            map.append("<url><loc>").append(server.at(pages[at])).append("</loc><lastmod>").append(pages[at + 1])
                    .append("</lastmod></url>");
        }
        return map.append("</urlset>").toString();
    }
}
