package dev.quoth.corpus.ingest;

import dev.quoth.corpus.source.FilePlaces;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.HomeLock;
import dev.quoth.corpus.store.Place;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// Reads a folder into a home, a little slowly, and prints each address as soon as it is told that it is read. Made to be
/// killed. Arguments: the home, the folder.
final class KilledReader {
    private static final long MILLIS_A_DOCUMENT = 4;

    private KilledReader() {}

    @SuppressWarnings("try") // The lock is held, not used.
    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        try (var lock = HomeLock.take(home, "quoth add");
                var store = CorpusStore.open(home.resolve("quoth.db"), Clock.systemUTC());
                var ingest = new Ingest(store, FilePlaces.open(),
                        new DocumentMaker(new LineReader(), new BlockCutter(), slowly(), Duration.ofMinutes(1)),
                        new IngestLimits(2, 1 << 20),
                        Clock.systemUTC())) {
            var summary = ingest.read(new Place("killed", arguments[1]), new IngestListener() {
                @Override
                public void started(Place place, OptionalInt total) {
                    System.out.println("reading");
                }

                @Override
                public void read(ReadDocument document) {
                    System.out.println("read " + document.address());
                }
            });
            System.out.println("done " + (summary.read() + summary.unchanged()));
        }
    }

    private static WindowEmbedder slowly() {
        var embedder = new FakeEmbedder("fake-1");
        return new WindowEmbedder() {
            @Override
            public String name() {
                return embedder.name();
            }

            @Override
            public List<float[]> embed(List<String> texts) {
                try {
                    Thread.sleep(MILLIS_A_DOCUMENT);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return embedder.embed(texts);
            }
        };
    }
}
