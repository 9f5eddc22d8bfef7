package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.sqlite.Database;
import dev.quoth.corpus.sqlite.Database.Durability;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Keeps documents with their passages, windows and vectors. Every change to a document raises the generation, in the
/// same transaction, so that what is derived from the store can tell what it has missed. Safe for use by several threads.
/// All methods throw [StoreException] where the store can't be read or written.
public interface CorpusStore extends AutoCloseable {

    /// Where the files that make the tables are.
    String MIGRATIONS = "dev/quoth/corpus/store/migration";

    /// Returns the store in `file`, which is made where there is none and brought up to date where an older version
    /// wrote it; the caller closes it. Throws [StoreException] for a file that is damaged, that can't be written, that a
    /// newer version wrote, or that is no store.
    static CorpusStore open(Path file, InstantSource clock) {
        return new SqliteCorpusStore(Database.open(file, MIGRATIONS, Durability.SURVIVES_KILL), clock);
    }

    /// Returns the store in `file` for reading only, where neither the file nor its folder can be written; nobody may write
    /// it meanwhile. Throws what [#open] throws, and [StoreException] for a file that an older version wrote or whose last
    /// writer did not end well.
    static CorpusStore openReadOnly(Path file, InstantSource clock) {
        if (Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) {
            throw new StoreException(file + " was not closed by its last writer; open it once where it can be written",
                    null);
        }
        return new SqliteCorpusStore(Database.openReadOnly(file, MIGRATIONS), clock);
    }

    /// Returns the store of `home`, which is there, for one who only reads: opened with [#open], so that others may write it
    /// meanwhile, or with [#openReadOnly] where it can't be written.
    static CorpusStore openToRead(HomeFiles home, InstantSource clock) {
        return home.isWritable() ? open(home.database(), clock) : openReadOnly(home.database(), clock);
    }

    /// Returns a name that this store got when it was made and shares with no other: generations of two stores can't be
    /// compared.
    String identity();

    /// Returns the number of the last change to a document; 0 for an empty store.
    long generation();

    /// Remembers `place` as one that documents of its collection come from; does nothing where it is known.
    void addPlace(Place place);

    /// Returns all places with what they hold, by collection and then by name.
    List<PlaceSummary> places();

    /// Forgets `place` and all documents that came from it and that no other place holds; returns how many those were.
    int removePlace(Place place);

    /// Has `place`, which is known, read again as often as `every` says: with zero only on demand, and with empty as often
    /// as the settings say.
    void setEvery(Place place, Optional<Duration> every);

    /// Notes that a reading of `place` ended well at `at`.
    void noteRead(Place place, Instant at);

    /// Notes that a reading of `place` failed at `at`; what it held stays. Does nothing for a place that is not known.
    ///
    /// @param reason a clause for people
    void noteUnreachable(Place place, Instant at, String reason);

    /// Returns what the last readings left at each address of `place`.
    Map<String, KnownFile> known(Place place);

    /// Returns the files in `place` that were skipped, by address.
    List<SkippedFile> skipped(Place place);

    /// Stores `entry` in place of whatever stood at its address in its collection, in one transaction; its place becomes
    /// known where it was not. A document that lies in several places counts as coming from the one that was added first.
    void put(DocumentEntry entry, Provenance provenance);

    /// Stores `entry`, of which nothing else is known.
    default void put(DocumentEntry entry) {
        put(entry, Provenance.NONE);
    }

    /// Stores that the same document was made of other bytes or in another way: the content hash and source map of `entry`
    /// and its provenance take the place of those that are stored. The document counts as unchanged.
    void putSame(DocumentEntry entry, Provenance provenance);

    /// Stores that no document can be made of what stands at `address`, and why; a document that stood there is removed.
    ///
    /// @param contentHash SHA-256 of the file's bytes; empty where it must be looked at again
    /// @param recipe      what found no document in the bytes
    void putSkipped(Place place, SkippedFile file, String contentHash, String recipe);

    /// Notes that what stands at `address` of `place` can't be read now and why, a clause for people. A document that was
    /// made of it stays.
    void noteUnreachable(Place place, String address, String reason);

    /// Notes that what stands at `address` of `place` could be read again, and is what it was.
    ///
    /// @param validators what the web server says of it now
    void noteReached(Place place, String address, Validators validators);

    /// Removes the documents and notes at `addresses` from `place`, but for those that another place holds; returns how many
    /// documents were removed.
    int forget(Place place, Set<String> addresses);

    /// Returns the document named `id`, or empty where there is none.
    Optional<Document> document(DocumentId id);

    /// Returns all that is stored of the document named `id`, as it stood at one moment; empty where there is none.
    Optional<DocumentEntry> entry(DocumentId id);

    /// Returns all that is stored of the document named `id`, with the vectors that `embedder` made where it has such, else
    /// with those that it has.
    Optional<DocumentEntry> entry(DocumentId id, String embedder);

    /// Returns the name of what made the vectors that questions are compared with; empty where there never were any.
    String embedder();

    /// Returns what was kept of the embedder called `name`, in its own form; empty where nothing was.
    Optional<String> embedderCard(String name);

    /// Keeps `card` of the embedder called `name`, where it is not empty. While no document has vectors of another that is
    /// asked with, this one is from now on.
    void noteEmbedder(String name, String card);

    /// Returns the documents that have no vectors of the embedder called `name`, the longest stored first.
    List<DocumentId> lackingVectors(String name);

    /// Stores the vectors of `entry` beside the document as it stands: where its embedder is the one that questions are
    /// compared with, in place of those that it has, which is a change to the document; else for [#switchTo]. Does nothing
    /// where the document has other passages by now.
    void putVectors(DocumentEntry entry);

    /// Has questions compared with the vectors of the embedder called `name`, in one step, and drops all others. It is no
    /// change to the documents. Throws IllegalStateException where one lacks such vectors.
    void switchTo(String name);

    /// Returns the bytes that hash to `contentHash`, where a web page that is stored, or an old version of one, was made of
    /// them; empty for files, which are read where they stand.
    Optional<Snapshot> snapshot(String contentHash);

    /// Returns, for each of `documents` whose story other documents tell too, the one that told it first: the first to be
    /// published, else the first to be stored. Documents that stand alone are not in it.
    Map<DocumentId, DocumentId> firstToTell(Collection<DocumentId> documents);

    /// Returns, for each of `documents` whose story other documents tell too, all that tell it, itself among them.
    /// Documents that stand alone are not in it.
    Map<DocumentId, Set<DocumentId>> tellers(Collection<DocumentId> documents);

    /// Returns the quotes of stored answers, which are closed with this store.
    CitationStore citations();

    /// Returns the passages of the document named `id` in order; none where there is no such document.
    List<Passage> passages(DocumentId id);

    /// Returns the passage named `id` with a vector for each of its windows, or empty where there is none. Its vectors are
    /// empty where they are not of the embedder that questions are compared with.
    Optional<EmbeddedPassage> embedded(PassageId id);

    /// Returns the passages named `ids` with their vectors and documents, all as they stood at one moment, in the same
    /// order; those that are not there are left out.
    List<PlacedPassage> placed(List<PassageId> ids);

    /// Returns all passages of the document named `id` with their vectors, in order.
    List<EmbeddedPassage> embedded(DocumentId id);

    /// Returns which documents were put or removed after `generation`; with 0, every document that there is.
    Changes changesSince(long generation);

    /// Returns the documents that arrived after `generation`, or came to say something else, the longest known first. One
    /// that was only laid out anew, dated anew or embedded anew is not among them.
    List<Arrival> arrivals(long generation);

    /// Returns how those of `documents` that are there arrived, or came to say something else, the longest known first.
    List<Arrival> arrivals(Collection<DocumentId> documents);

    /// Returns the ids of all documents of `collection`, ordered by address; of all collections where it is empty.
    List<DocumentId> documents(Optional<String> collection);

    /// Returns what is known of every document beside its text, ordered by address.
    List<DocumentLabel> labels();

    /// Gives `reader` every document of `collection` with its passages, ordered by address, one at a time, so that a
    /// corpus of any size can be gone through; all collections where it is empty. Documents that are put or removed
    /// meanwhile may or may not be among them, but none is given in part.
    default void forEach(Optional<String> collection, Consumer<DocumentEntry> reader) {
        for (var id : documents(collection)) {
            entry(id).ifPresent(reader);
        }
    }

    /// Returns what is damaged in the store, a few lines at most; none where it is whole. It reads all of it.
    List<String> damages();

    @Override
    void close();
}
