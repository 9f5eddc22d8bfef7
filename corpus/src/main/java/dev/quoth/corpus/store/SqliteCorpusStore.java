package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The store in one SQLite file.
final class SqliteCorpusStore implements CorpusStore {
    private final Database database;
    private final InstantSource clock;

    SqliteCorpusStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String identity() {
        return database.read("reading the identity", handle -> new DocumentTable(handle).identity());
    }

    @Override
    public long generation() {
        return database.read("reading the generation", handle -> new DocumentTable(handle).generation());
    }

    @Override
    public void addPlace(Place place) {
        database.write("adding " + place.name(), handle -> new PlaceTable(handle).add(place, clock.instant()));
    }

    @Override
    public List<PlaceSummary> places() {
        return database.read("listing places", handle -> new PlaceTable(handle).summaries());
    }

    @Override
    public int removePlace(Place place) {
        return database.write("removing " + place.name(), handle -> {
            var places = new PlaceTable(handle);
            int removed = remove(handle, new FileTable(handle).letGo(place, address -> true));
            places.delete(place);
            return removed;
        });
    }

    @Override
    public void noteRead(Place place, Instant at) {
        database.write("noting the reading of " + place.name(), handle -> {
            new PlaceTable(handle).noteRead(place, at);
            return true;
        });
    }

    @Override
    public void noteUnreachable(Place place, Instant at, String reason) {
        database.write("noting that " + place.name() + " can't be read", handle -> {
            new PlaceTable(handle).noteUnreachable(place, at, reason);
            return true;
        });
    }

    @Override
    public void setEvery(Place place, Optional<Duration> every) {
        database.write("setting how often " + place.name() + " is read", handle -> {
            new PlaceTable(handle).setEvery(place, every);
            return true;
        });
    }

    @Override
    public Map<String, KnownFile> known(Place place) {
        return database.read("reading what is known of " + place.name(), handle -> new FileTable(handle).known(place));
    }

    @Override
    public List<SkippedFile> skipped(Place place) {
        return database.read("listing what was skipped in " + place.name(),
                handle -> new FileTable(handle).skipped(place));
    }

    @Override
    public void put(DocumentEntry entry, Provenance provenance) {
        var document = entry.document();
        var place = new Place(document.collection(), document.place());
        database.write("storing " + document.address(), handle -> {
            new PlaceTable(handle).add(place, clock.instant());
            long file = new FileTable(handle).put(place, document.address(), document.contentHash(), provenance);
            new DocumentTable(handle).put(file, entry, clock.instant());
            return true;
        });
    }

    @Override
    public void putSame(DocumentEntry entry, Provenance provenance) {
        var document = entry.document();
        var place = new Place(document.collection(), document.place());
        database.write("storing " + document.address(), handle -> {
            long file = new FileTable(handle).put(place, document.address(), document.contentHash(), provenance);
            new DocumentTable(handle).putSourceMap(file, entry.sourceMap());
            return true;
        });
    }

    @Override
    public void putSkipped(Place place, SkippedFile skipped, String contentHash, String recipe) {
        database.write("noting that " + skipped.address() + " was skipped", handle -> {
            new PlaceTable(handle).add(place, clock.instant());
            var files = new FileTable(handle);
            long file = files.put(place, skipped.address(), contentHash, new Provenance(recipe, Validators.NONE));
            files.skip(file, skipped.reason());
            return new DocumentTable(handle).remove(List.of(file));
        });
    }

    @Override
    public void noteUnreachable(Place place, String address, String reason) {
        database.write("noting that " + address + " can't be read", handle -> {
            new FileTable(handle).noteUnreachable(place, address, clock.instant(), reason);
            return true;
        });
    }

    @Override
    public void noteReached(Place place, String address, Validators validators) {
        database.write("noting that " + address + " was read", handle -> {
            new FileTable(handle).noteReached(place, address, validators);
            return true;
        });
    }

    @Override
    public int forget(Place place, Set<String> addresses) {
        return database.write("removing what is gone from " + place.name(),
                handle -> remove(handle, new FileTable(handle).letGo(place, addresses::contains)));
    }

    private static int remove(Handle handle, List<Long> files) {
        int removed = new DocumentTable(handle).remove(files);
        new FileTable(handle).delete(files);
        return removed;
    }

    @Override
    public Optional<Document> document(DocumentId id) {
        return database.read("reading document " + id, handle -> new DocumentTable(handle).find(id));
    }

    @Override
    public Optional<DocumentEntry> entry(DocumentId id) {
        return database.read("reading document " + id, handle -> {
            var documents = new DocumentTable(handle);
            return documents.find(id)
                    .map(document -> new DocumentEntry(document, documents.sourceMap(id).orElseThrow(),
                            new PassageTable(handle).embedded(id),
                            documents.embedder(id).orElseThrow()));
        });
    }

    @Override
    public List<Passage> passages(DocumentId id) {
        return database.read("reading passages of document " + id, handle -> new PassageTable(handle).ofDocument(id));
    }

    @Override
    public Optional<EmbeddedPassage> embedded(PassageId id) {
        return database.read("reading passage " + id, handle -> new PassageTable(handle).embedded(id));
    }

    @Override
    public List<EmbeddedPassage> embedded(DocumentId id) {
        return database.read("reading passages of document " + id, handle -> new PassageTable(handle).embedded(id));
    }

    @Override
    public Changes changesSince(long generation) {
        return database.read("reading what changed since " + generation,
                handle -> new DocumentTable(handle).changesSince(generation));
    }

    @Override
    public List<DocumentId> documents(Optional<String> collection) {
        return database.read("listing documents", handle -> new DocumentTable(handle).all(collection));
    }

    @Override
    public void close() {
        database.close();
    }
}
