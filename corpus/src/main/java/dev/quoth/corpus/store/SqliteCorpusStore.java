package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
            var gone = places.letGo(place, Set.of());
            int removed = new DocumentTable(handle).remove(gone);
            places.deleteFiles(gone);
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
    public Map<String, String> hashes(Place place, String embedder) {
        return database.read("reading hashes of " + place.name(),
                handle -> new PlaceTable(handle).hashes(place, embedder));
    }

    @Override
    public List<SkippedFile> skipped(Place place) {
        return database.read("listing what was skipped in " + place.name(),
                handle -> new PlaceTable(handle).skipped(place));
    }

    @Override
    public void put(DocumentEntry entry) {
        var document = entry.document();
        var place = new Place(document.collection(), document.place());
        database.write("storing " + document.address(), handle -> {
            var places = new PlaceTable(handle);
            places.add(place, clock.instant());
            long file = places.putFile(place, document.address(), document.contentHash(), null);
            new DocumentTable(handle).put(file, entry, clock.instant());
            return true;
        });
    }

    @Override
    public void putSkipped(Place place, String address, String contentHash, String reason) {
        database.write("noting that " + address + " was skipped", handle -> {
            var places = new PlaceTable(handle);
            places.add(place, clock.instant());
            long file = places.putFile(place, address, contentHash, reason);
            return new DocumentTable(handle).remove(List.of(file));
        });
    }

    @Override
    public int retain(Place place, Set<String> addresses) {
        return database.write("removing what is gone from " + place.name(), handle -> {
            var places = new PlaceTable(handle);
            var gone = places.letGo(place, addresses);
            int removed = new DocumentTable(handle).remove(gone);
            places.deleteFiles(gone);
            return removed;
        });
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
