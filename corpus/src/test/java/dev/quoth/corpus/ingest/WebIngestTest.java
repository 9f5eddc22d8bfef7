package dev.quoth.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Loopback;
import dev.quoth.corpus.source.Places;
import dev.quoth.corpus.source.web.LoopbackWeb;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of pages of the web from one reading to the next.
class WebIngestTest {

    @TempDir
    Path home;
    private final LoopbackWeb web = new LoopbackWeb();
    private final Loopback server = web.server;
    private CorpusStore store;
    private Place place;

    @BeforeEach
    void open() {
        store = CorpusStore.open(home.resolve("quoth.db"), web.clock);
        place = new Place("news", server.at("/feed"));
        server.on("/feed", Loopback.content("application/rss+xml",
                """
                <rss version="2.0"><channel><title>News</title>
                <item><title>First</title><link>%s</link></item>
                <item><title>Second</title><link>%s</link></item>
                </channel></rss>""".formatted(server.at("/first"), server.at("/second"))
                        .getBytes(StandardCharsets.UTF_8)));
        server.on("/second", Loopback.tagged("\"2\"", "The second."));
    }

    @AfterEach
    void close() {
        store.close();
        web.close();
    }

    @Test
    void removesAPageThatIsGoneThoughItsFeedStillNamesIt() throws Exception {
        server.on("/first", Loopback.page("The first."), Loopback.status(410));
        assertEquals(2, read().read());
        var again = read();
        assertEquals(1, again.removed());
        assertEquals(1, again.unchanged());
        assertEquals(Optional.empty(), store.document(id("/first")));
    }

    @Test
    void keepsAPageThatCanNotBeReachedAndSaysSinceWhen() throws Exception {
        server.on("/first", Loopback.page("The first."), Loopback.status(403));
        read();
        var since = web.clock.instant();
        assertEquals(1, read().outdated().size());
        assertEquals("The first.", store.document(id("/first")).orElseThrow().text());
        var unreachable = store.places().getFirst().outdated().getFirst();
        assertEquals(server.at("/first") + " is closed to us (403)",
                unreachable.address() + " " + unreachable.reason());
        assertFalse(unreachable.since().isBefore(since));
    }

    @Test
    void asksForAPageAgainByWhatTheServerSaidOfIt() throws Exception {
        server.on("/first", Loopback.page("The first."));
        read();
        read();
        assertTrue(server.requests().stream().anyMatch(request -> request.path().equals("/second")
                && "\"2\"".equals(request.headers().get("if-none-match"))));
    }

    @Test
    void keepsWhatItReadForAProof() throws Exception {
        server.on("/first", Loopback.page("The first."));
        read();
        var hash = store.document(id("/first")).orElseThrow().contentHash();
        assertEquals("The first.", new String(store.snapshot(hash).orElseThrow().content(), StandardCharsets.UTF_8));
    }

    private DocumentId id(String path) {
        return DocumentId.of("news", server.at(path));
    }

    private IngestSummary read() throws InterruptedException {
        var maker = new DocumentMaker(new LineReader(), new BlockCutter(), new FakeEmbedder("fake-1"),
                Duration.ofMinutes(1));
        try (var ingest = new Ingest(store, new Places(web.fetcher, 10), maker, new IngestLimits(1, 1 << 20),
                web.clock)) {
            return ingest.read(place, IngestListener.NONE);
        }
    }
}
