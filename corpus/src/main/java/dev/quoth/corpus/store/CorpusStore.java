package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.PassageId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps documents with their passages, windows and vectors. Every change raises the generation, in the same
/// transaction, so that what is derived from the store can tell what it has missed. Safe for use by several threads.
/// All methods throw [StoreException] where the store can't be read or written.
public interface CorpusStore extends AutoCloseable {

    /// Returns the number of the last change; 0 for an empty store.
    long generation();

    /// Remembers `place` as one that documents of `collection` come from; does nothing where it is known.
    void addPlace(Place place);

    /// Returns all places with what they hold, by collection and then by name.
    List<PlaceSummary> places();

    /// Forgets `place` and all documents that came from it; returns how many those were.
    int removePlace(Place place);

    /// Notes that a reading of `place` ended at `at`.
    void noteRead(Place place, Instant at);

    /// Returns, by address, the content hash of every document from `place` whose vectors were made by `embedder`, and of
    /// every file there that was skipped: what need not be read again while its bytes stay the same.
    Map<String, String> hashes(Place place, String embedder);

    /// Stores `entry` in place of whatever stood at its address in its collection, in one transaction.
    void put(DocumentEntry entry);

    /// Stores that the file at `address` was skipped and why; a document that stood there before is removed.
    void putSkipped(Place place, String address, String contentHash, String reason);

    /// Removes documents and notes of skipped files from `place` whose address is not among `addresses`; returns how many
    /// documents those were.
    int retain(Place place, Set<String> addresses);

    /// Returns the document named `id`, or empty where there is none.
    Optional<Document> document(DocumentId id);

    /// Returns the passages of the document named `id` in order; none where there is no such document.
    List<Passage> passages(DocumentId id);

    /// Returns the passage named `id` with a vector for each of its windows, or empty where there is none.
    Optional<EmbeddedPassage> embedded(PassageId id);

    /// Returns all passages of the document named `id` with their vectors, in order.
    List<EmbeddedPassage> embedded(DocumentId id);

    /// Returns which documents were put or removed after `generation`; with 0, every document that there is.
    Changes changesSince(long generation);

    /// Returns the ids of all documents of `collection`, ordered by address; of all collections where it is empty.
    List<DocumentId> documents(Optional<String> collection);

    @Override
    void close();
}
