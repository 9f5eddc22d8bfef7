package dev.quoth.corpus.store;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.sqlite.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps the quotes of answers, and with each the version of the document that it is from, whatever becomes of the
/// document. Safe for use by several threads. All methods throw [StoreException] where the store can't be read or written.
public interface CitationStore {

    /// Stores the quotes of the answer named `answer`, in their order, in place of those that it had.
    void store(String answer, List<Citing> quotes);

    /// Returns the quotes of the answer named `answer`, in order; none where there is no such answer.
    List<StoredCitation> ofAnswer(String answer);

    /// Gives `reader` all stored quotes in the order in which they were stored, a few in memory at a time.
    void forEach(Consumer<StoredCitation> reader);

    /// Forgets the quotes of the answer named `answer`, and the old versions that only they held; returns how many quotes
    /// those were.
    int forget(String answer);

    /// Forgets the quotes that were stored before `instant`, and the old versions that only they held; returns how many
    /// quotes those were.
    int forgetBefore(Instant instant);

    /// Returns the version `version` of the document named `document`: the current one, or an old one that a stored quote
    /// is from; empty where there is neither.
    Optional<DocumentVersion> version(DocumentId document, String version);
}
