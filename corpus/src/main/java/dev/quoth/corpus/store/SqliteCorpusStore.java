package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.sqlite.Database;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            int removed = changes(handle).remove(place, address -> true);
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
        database.write("storing " + entry.document().address(), handle -> {
            changes(handle).put(entry, provenance);
            return true;
        });
    }

    @Override
    public void putSame(DocumentEntry entry, Provenance provenance) {
        database.write("storing " + entry.document().address(), handle -> {
            changes(handle).putSame(entry, provenance);
            return true;
        });
    }

    @Override
    public void putSkipped(Place place, SkippedFile skipped, String contentHash, String recipe) {
        database.write("noting that " + skipped.address() + " was skipped", handle -> {
            changes(handle).skip(place, skipped, contentHash, recipe);
            return true;
        });
    }

    private DocumentChanges changes(Handle handle) {
        return new DocumentChanges(handle, clock.instant());
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
                handle -> changes(handle).remove(place, addresses::contains));
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
    public Optional<DocumentEntry> entry(DocumentId id, String embedder) {
        return database.read("reading document " + id, handle -> {
            var documents = new DocumentTable(handle);
            boolean isLater = documents.laterEmbedder(id).filter(embedder::equals).isPresent();
            return documents.find(id)
                    .map(document -> new DocumentEntry(document, documents.sourceMap(id).orElseThrow(),
                            isLater
                                    ? new PassageTable(handle).embeddedLater(id)
                                    : new PassageTable(handle).embedded(id),
                            isLater ? embedder : documents.embedder(id).orElseThrow()));
        });
    }

    @Override
    public String embedder() {
        return database.read("reading the embedder", handle -> new EmbedderTable(handle).current());
    }

    @Override
    public Optional<String> embedderCard(String name) {
        return database.read("reading the embedder " + name, handle -> new EmbedderTable(handle).card(name));
    }

    @Override
    public void noteEmbedder(String name, String card) {
        database.write("noting the embedder " + name, handle -> {
            new EmbedderTable(handle).note(name, card);
            return true;
        });
    }

    @Override
    public List<DocumentId> lackingVectors(String name) {
        return database.read("listing documents without vectors", handle -> new EmbedderTable(handle).lacking(name));
    }

    @Override
    public void putVectors(DocumentEntry entry) {
        var id = entry.document().id();
        database.write("storing vectors of " + entry.document().address(), handle -> {
            var embedders = new EmbedderTable(handle);
            var passages = entry.passages().stream().map(EmbeddedPassage::passage).toList();
            if (!new PassageTable(handle).ofDocument(id).equals(passages)) {
                return false;
            }
            embedders.noteFirst(entry.embedder());
            if (entry.embedder().equals(embedders.current())) {
                embedders.put(entry, new DocumentTable(handle).nextGeneration());
            } else {
                embedders.putLater(entry);
            }
            return true;
        });
    }

    @Override
    public void switchTo(String name) {
        database.write("changing to the vectors of " + name, handle -> {
            var embedders = new EmbedderTable(handle);
            var lacking = embedders.lacking(name);
            if (!lacking.isEmpty()) {
                throw new IllegalStateException(lacking.size() + " documents have no vectors of " + name);
            }
            embedders.switchTo(name);
            return true;
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
    public List<PlacedPassage> placed(List<PassageId> ids) {
        return database.read("reading " + ids.size() + " passages", handle -> {
            var documents = new DocumentTable(handle)
                    .find(ids.stream().map(PassageId::document).collect(Collectors.toSet()));
            var passages = new PassageTable(handle).embedded(ids);
            var placed = new ArrayList<PlacedPassage>();
            for (var id : ids) {
                var document = documents.get(id.document());
                var passage = passages.get(id);
                if (document != null && passage != null) {
                    placed.add(new PlacedPassage(document, passage));
                }
            }
            return placed;
        });
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
    public List<Arrival> arrivals(long generation) {
        return database.read("reading what arrived since " + generation,
                handle -> new DocumentTable(handle).arrivals(generation));
    }

    @Override
    public List<Arrival> arrivals(Collection<DocumentId> documents) {
        return database.read("reading how " + documents.size() + " documents arrived",
                handle -> new DocumentTable(handle).arrivals(documents));
    }

    @Override
    public List<DocumentId> documents(Optional<String> collection) {
        return database.read("listing documents", handle -> new DocumentTable(handle).all(collection));
    }

    @Override
    public List<DocumentLabel> labels() {
        return database.read("listing documents", handle -> new DocumentTable(handle).labels());
    }

    @Override
    public Optional<Snapshot> snapshot(String contentHash) {
        return database.read("reading a snapshot", handle -> new SnapshotTable(handle).find(contentHash));
    }

    @Override
    public Map<DocumentId, DocumentId> firstToTell(Collection<DocumentId> documents) {
        return database.read("looking for stories that are told twice",
                handle -> new StoryTable(handle).first(documents));
    }

    @Override
    public Map<DocumentId, Set<DocumentId>> tellers(Collection<DocumentId> documents) {
        return database.read("looking for who tells a story", handle -> new StoryTable(handle).tellers(documents));
    }

    @Override
    public CitationStore citations() {
        return new SqliteCitationStore(database, clock);
    }

    @Override
    public List<String> damages() {
        return database.damages();
    }

    @Override
    public void close() {
        database.close();
    }
}
