package dev.quoth.corpus.source.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.config.WebSettings;
import dev.quoth.corpus.Loopback;
import dev.quoth.corpus.source.Bytes;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.source.WebAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WebFetcherTest {
    private static final WebSettings HURRIED = new WebSettings("QuothBot/0.1", Duration.ZERO, Duration.ofMillis(400),
            Duration.ofMinutes(1), 5, 1000, List.of());

    private final LoopbackWeb web = new LoopbackWeb();
    private final Loopback server = web.server;

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void givesThePageWithItsTypeAndMarks() throws Exception {
        byte[] chinese = "<p>香港預留10億元。</p>".getBytes(Charset.forName("Big5"));
        server.on("/big5", Loopback.content("text/html; charset=big5", chinese, "ETag", "\"1\"", "Last-Modified",
                "Sat, 01 Mar 2025 07:00:00 GMT"));

        var page = whole(web.get("/big5"));

        assertEquals("<p>香港預留10億元。</p>", new String(page.content(), Charset.forName("Big5")));
        assertEquals("text/html; charset=big5", page.contentType());
        assertEquals(new Validators("\"1\"", "Sat, 01 Mar 2025 07:00:00 GMT"), page.validators());
    }

    @Test
    void saysWhoAsksAndNothingOfThisMachine() throws Exception {
        server.on("/", Loopback.content("text/html", new byte[]{'x'}, "Set-Cookie", "a=b"));
        web.get("/");
        web.get("/");

        var headers = server.requests().get(1).headers();

        assertEquals("QuothBot/0.1", headers.get("user-agent"));
        assertEquals("*", headers.get("accept-language"));
        assertNull(headers.get("cookie"));
        assertNull(headers.get("referer"));
        assertNull(headers.get("authorization"));
    }

    @Test
    void asksForWhatChangedOnly() throws Exception {
        server.on("/page", Loopback.tagged("\"7\"", "text"));
        var first = whole(web.get("/page"));

        assertEquals(new Bytes.NotModified(), web.get("/page", first.validators()));
        assertEquals("\"7\"", server.requests().get(1).headers().get("if-none-match"));
        assertEquals(first.validators().lastModified(), server.requests().get(1).headers().get("if-modified-since"));
        assertEquals("text", text(web.get("/page", new Validators("\"6\"", null))));
    }

    @ParameterizedTest
    @CsvSource({"401, is closed to us (401)", "403, is closed to us (403)", "451, is closed to us (451)",
            "418, gives no page (418)", "204, gives no page (204)", "304, gives no page (304)",
            "300, gives no page (300)"})
    void keepsWhatWasReadWhereAPageIsClosed(int status, String reason) throws Exception {
        server.on("/page", Loopback.status(status));

        assertEquals(new Bytes.Unreadable(reason), web.get("/page"));
        assertEquals(1, server.count("/page"));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void knowsThatAPageIsGone(int status) throws Exception {
        server.on("/page", Loopback.status(status));

        assertEquals(new Bytes.Gone("is not there (" + status + ")"), web.get("/page"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsRedirects(int status) throws Exception {
        server.on("/a/old", Loopback.redirect(status, "../new?x=中 文#end")).on("/new?x=%E4%B8%AD%20%E6%96%87",
                Loopback.page("here"));

        assertEquals("here", text(web.get("/a/old")));
    }

    @Test
    void followsNoRedirectForEver() throws Exception {
        server.on("/round", Loopback.redirect(302, "/round"));

        assertEquals(new Bytes.Unreadable("redirects more than 5 times (web.redirects)"), web.get("/round"));
        assertEquals(6, server.count("/round"));
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "http://me:pw@example.org/",
            "http://2130706433/"})
    void followsNoRedirectToWhatIsNoPage(String target) throws Exception {
        server.on("/page", Loopback.redirect(302, target));

        var reason = assertInstanceOf(Bytes.Unreadable.class, web.get("/page")).reason();
        assertTrue(reason.startsWith("redirects to where we don't go: "), reason);
        assertTrue(!reason.contains("pw"), reason);
    }

    @Test
    void leavesAloneWhatRobotsTxtForbids() throws Exception {
        server.on("/robots.txt", Loopback.content("text/plain", """
                                                                User-agent: QuothBot
                                                                Disallow: /private
                                                                Allow: /private/but-this

                                                                User-agent: *
                                                                Disallow: /
                                                                """.getBytes(StandardCharsets.US_ASCII)));
        server.on("/private/a", Loopback.page("no")).on("/private/but-this", Loopback.page("yes"))
                .on("/public", Loopback.page("yes")).on("/moved", Loopback.redirect(301, "/private/a"));
        var closed = new Bytes.Unreadable("is closed to robots (robots.txt of http://" + server.host() + ")");

        assertEquals(closed, web.get("/private/a"));
        assertEquals(new Bytes.Unreadable("redirects to " + server.at("/private/a") + ", which " + closed.reason()),
                web.get("/moved"));
        assertEquals("yes", text(web.get("/private/but-this")));
        assertEquals("yes", text(web.get("/public")));
        assertEquals(0, server.count("/private/a"));
    }

    @Test
    void readsRobotsTxtOnceADay() throws Exception {
        server.on("/page", Loopback.page("x"));
        web.get("/page");
        web.clock.pass(Duration.ofHours(23));
        web.get("/page");
        assertEquals(1, server.count("/robots.txt"));
        web.clock.pass(Duration.ofHours(1));
        web.get("/page");
        assertEquals(2, server.count("/robots.txt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void mayReadAllWhereThereIsNoRobotsTxt(int status) throws Exception {
        server.on("/robots.txt", Loopback.status(status)).on("/page", Loopback.page("x"));

        assertEquals("x", text(web.get("/page")));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void asksForNothingWhileRobotsTxtCantBeRead(int status) throws Exception {
        server.on("/robots.txt", Loopback.status(status)).on("/page", Loopback.page("x"));

        assertEquals(new Bytes.Unreadable("has a server whose robots.txt can't be read now (" + status + ")"),
                web.get("/page"));
        web.get("/page");
        assertEquals(3, server.count("/robots.txt"));
        assertEquals(0, server.count("/page"));
        server.on("/robots.txt", Loopback.status(404));
        web.clock.pass(Duration.ofMinutes(5));
        assertEquals("x", text(web.get("/page")));
    }

    @Test
    void keepsItsDistanceToOneHost() throws Exception {
        server.on("/page", Loopback.page("x"));
        web.get("/page");
        web.clock.pass(Duration.ofMillis(300));
        web.get("/page");
        web.get("/page");

        assertEquals(List.of(Duration.ofMillis(700), Duration.ofSeconds(1)), web.waits);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "3600, 30", "0.1, 1"})
    void honoursTheCrawlDelayUpToHalfAMinute(String asked, int seconds) throws Exception {
        server.on("/robots.txt", Loopback.content("text/plain",
                ("User-agent: *\nCrawl-delay: " + asked + "\n").getBytes(StandardCharsets.US_ASCII)));
        server.on("/page", Loopback.page("x"));
        web.get("/page");
        web.get("/page");

        assertEquals(List.of(Duration.ofSeconds(seconds)), web.waits);
    }

    @ParameterizedTest
    @CsvSource({"429, 20", "503, 20", "429, 'Sat, 01 Mar 2025 08:00:20 GMT'"})
    void waitsWhereTheServerAsksForIt(int status, String retryAfter) throws Exception {
        server.on("/page", Loopback.status(status, "Retry-After", retryAfter), Loopback.page("x"));

        assertEquals("x", text(web.get("/page")));
        assertEquals(List.of(Duration.ofSeconds(20)), web.waits);
    }

    @ParameterizedTest
    @CsvSource({"429, 600", "503, 'Sat, 01 Mar 2025 08:10:00 GMT'"})
    void leavesTheHostAloneWhereTheWaitIsLong(int status, String retryAfter) throws Exception {
        server.on("/page", Loopback.status(status, "Retry-After", retryAfter)).on("/other", Loopback.page("x"));
        var later = new Bytes.Unreadable("is not to be asked for before 2025-03-01T08:10:00Z, says its server");

        assertEquals(later, web.get("/page"));
        assertEquals(later, web.get("/other"));
        assertEquals(1, server.requests().size());
        assertEquals(List.of(), web.waits);
        web.clock.pass(Duration.ofMinutes(10));
        assertEquals("x", text(web.get("/other")));
    }

    @Test
    void givesUpOnAServerThatIsAlwaysBusy() throws Exception {
        server.on("/page", Loopback.status(429, "Retry-After", "10"));

        assertEquals(new Bytes.Unreadable("is not to be asked for before 2025-03-01T08:00:30Z, says its server"),
                web.get("/page"));
        assertEquals(3, server.count("/page"));
    }

    @Test
    void triesAgainALittleLaterWhereAServerFailsOrBreaksOff() throws Exception {
        server.on("/failing", Loopback.status(500), Loopback.status(502), Loopback.page("x"));
        server.on("/dropping", Loopback.dropped(), Loopback.brokenOff(), Loopback.page("y"));

        assertEquals("x", text(web.get("/failing")));
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), web.waits);
        assertEquals("y", text(web.get("/dropping")));
    }

    @Test
    void givesUpAfterThreeTries() throws Exception {
        server.on("/failing", Loopback.status(500)).on("/dropping", Loopback.dropped());

        assertEquals(new Bytes.Unreadable("has a server that fails (500)"), web.get("/failing"));
        assertEquals(3, server.count("/failing"));
        var reason = assertInstanceOf(Bytes.Unreadable.class, web.get("/dropping")).reason();
        assertTrue(reason.startsWith("broke off: "), reason);
        assertEquals(3, server.count("/dropping"));
    }

    @Test
    void takesNoMoreThanItMay() throws Exception {
        server.on("/exact", Loopback.content("text/plain", new byte[1 << 20]));
        server.on("/endless", Loopback.endlessStream());
        server.on("/bomb", Loopback.gzipBomb(200 << 20));

        assertEquals(1 << 20, whole(web.get("/exact")).content().length);
        assertEquals(new Bytes.TooLarge("is larger than 1 MB"), web.get("/endless"));
        assertEquals(new Bytes.TooLarge("is larger than 1 MB"), web.get("/bomb"));
    }

    @Test
    void unpacksWhatIsPacked() throws Exception {
        server.on("/packed", Loopback.content("text/plain", Loopback.packed("text".getBytes(StandardCharsets.US_ASCII)),
                "Content-Encoding", "gzip"));
        server.on("/odd", Loopback.content("text/plain", new byte[]{1, 2, 3}, "Content-Encoding", "odd"));
        server.on("/lying", Loopback.content("text/plain", new byte[]{1, 2, 3}, "Content-Encoding", "gzip"));

        assertEquals("text", text(web.get("/packed")));
        assertEquals(
                new Bytes.Unreadable("has a server that can't be understood: Unsupported Content-Encoding: odd"),
                web.get("/odd"));
        assertInstanceOf(Bytes.Unreadable.class, web.get("/lying"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "Video/mp4; codecs=x", "audio/mpeg", "font/woff2"})
    void refusesWhatHoldsNoTextWithoutTakingIt(String type) throws Exception {
        server.on("/page", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, 1L << 40);
            exchange.getResponseBody().flush();
        });

        var kind = type.replaceAll(";.*", "").toLowerCase(Locale.ROOT);
        assertEquals(new Bytes.Refused("is no text (" + kind + ")"), web.get("/page"));
    }

    @Test
    void endsWhatTakesTooLong() throws Exception {
        try (var hurried = new LoopbackWeb(HURRIED, InetAddress::getAllByName)) {
            hurried.server.on("/drip", Loopback.slowDrip(Duration.ofMillis(20)))
                    .on("/silent", Loopback.silence(Duration.ofSeconds(20)));

            assertEquals(new Bytes.Unreadable("took longer than 400 ms (web.timeout)"), hurried.get("/drip"));
            assertInstanceOf(Bytes.Unreadable.class, hurried.get("/silent"));
        }
    }

    @Test
    void endsAtOnceWhenItIsInterrupted() throws Exception {
        var asked = new CountDownLatch(1);
        server.on("/silent", exchange -> {
            asked.countDown();
            Loopback.silence(Duration.ofSeconds(20)).give(exchange);
        });
        var ended = new CountDownLatch(1);
        var reader = Thread.ofPlatform().start(() -> {
            try {
                web.get("/silent");
            } catch (InterruptedException e) {
                ended.countDown();
            }
        });
        asked.await();

        reader.interrupt();

        ended.await();
    }

    @Test
    void saysInOneClauseWhyAServerCantBeReached() throws Exception {
        int closed;
        try (var gone = new Loopback()) {
            closed = gone.port();
        }
        server.on("/away", Loopback.redirect(302, "http://no-such-host.invalid/"));
        assertEquals(new Bytes.Unreadable(
                "redirects to http://no-such-host.invalid/, which has a host that can't be found"), web.get("/away"));
        var settings = new WebSettings("QuothBot/0.1", Duration.ZERO, Duration.ofSeconds(20), Duration.ofMinutes(1), 5,
                1000, List.of("127.0.0.1"));
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var all = new WebFetcher(settings, new Outside(web.clock, time -> {
                }, InetAddress::getAllByName, () -> 0))) {
            assertEquals(new Bytes.Unreadable("has a server that takes no connections"),
                    all.fetch(WebAddress.parse("http://127.0.0.1:" + closed + "/"), 10, Validators.NONE));
            Thread.ofVirtual().start(() -> speakPlainly(plain));
            var reason = assertInstanceOf(Bytes.Unreadable.class, all.fetch(
                    WebAddress.parse("https://127.0.0.1:" + plain.getLocalPort() + "/"), 10, Validators.NONE)).reason();
            assertTrue(reason.startsWith("can't be reached safely: "), reason);
        }
    }

    private static void speakPlainly(ServerSocket server) {
        try (var client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bytes.Whole whole(Bytes bytes) {
        return assertInstanceOf(Bytes.Whole.class, bytes, bytes::toString);
    }

    private static String text(Bytes bytes) {
        return new String(whole(bytes).content(), StandardCharsets.UTF_8);
    }
}
