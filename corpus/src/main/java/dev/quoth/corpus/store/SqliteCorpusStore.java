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
import java.util.function.Predicate;
import java.util.function.Supplier;
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
            int removed = remove(handle, place, address -> true);
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
        var now = clock.instant();
        database.write("storing " + document.address(), handle -> replacing(handle, files(handle, document), () -> {
            new PlaceTable(handle).add(place, now);
            long file = new FileTable(handle).put(place, document.address(), document.contentHash(), provenance);
            long generation = new DocumentTable(handle).put(file, entry, now);
            provenance.snapshot().ifPresent(
                    snapshot -> new SnapshotTable(handle).put(document.contentHash(), snapshot));
            new StoryTable(handle).link(file, provenance.bands(), document.text(), generation);
            return true;
        }));
    }

    @Override
    public void putSame(DocumentEntry entry, Provenance provenance) {
        var document = entry.document();
        var place = new Place(document.collection(), document.place());
        database.write("storing " + document.address(),
                handle -> droppingSnapshots(handle, files(handle, document), () -> {
                    long file = new FileTable(handle).put(place, document.address(), document.contentHash(),
                            provenance);
                    new DocumentTable(handle).putSourceMap(file, entry.sourceMap());
                    provenance.snapshot().ifPresent(
                            snapshot -> new SnapshotTable(handle).put(document.contentHash(), snapshot));
                    var stories = new StoryTable(handle);
                    if (!stories.hasFingerprint(file)) {
                        stories.link(file, provenance.bands(), document.text(),
                                new DocumentTable(handle).generation(file));
                    }
                    return true;
                }));
    }

    private static List<Long> files(Handle handle, Document document) {
        return new FileTable(handle).find(document.collection(), document.address());
    }

    /// Runs `change`, which replaces or removes the documents at `files`, and keeps of them what stored quotes are from.
    private <T> T replacing(Handle handle, List<Long> files, Supplier<T> change) {
        var versions = new VersionTable(handle);
        files.forEach(file -> versions.keepCited(file, clock.instant()));
        return droppingSnapshots(handle, files, change);
    }

    /// Runs `change` and drops the snapshots of `files` that nothing is made of any more.
    private static <T> T droppingSnapshots(Handle handle, List<Long> files, Supplier<T> change) {
        var table = new FileTable(handle);
        var hashes = files.stream().map(table::contentHash).filter(hash -> !hash.isEmpty()).toList();
        var changed = change.get();
        hashes.forEach(new SnapshotTable(handle)::dropUnused);
        return changed;
    }

    @Override
    public void putSkipped(Place place, SkippedFile skipped, String contentHash, String recipe) {
        database.write("noting that " + skipped.address() + " was skipped", handle -> {
            new PlaceTable(handle).add(place, clock.instant());
            var files = new FileTable(handle);
            return replacing(handle, files.find(place.collection(), skipped.address()), () -> {
                long file = files.put(place, skipped.address(), contentHash, Provenance.of(recipe, Validators.NONE));
                files.skip(file, skipped.reason());
                return new DocumentTable(handle).remove(List.of(file));
            });
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
                handle -> remove(handle, place, addresses::contains));
    }

    private int remove(Handle handle, Place place, Predicate<String> gone) {
        var table = new FileTable(handle);
        var files = table.heldOnlyBy(place, gone);
        return replacing(handle, files, () -> {
            table.letGo(place, gone);
            int removed = new DocumentTable(handle).remove(files);
            table.delete(files);
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
