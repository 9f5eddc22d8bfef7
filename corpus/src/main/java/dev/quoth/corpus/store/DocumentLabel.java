package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Metadata;

/// What is known of a document beside its text, as in [Document].
public record DocumentLabel(DocumentId id, String collection, String address, Metadata metadata, Language language) {

    /// Returns the label of `document`.
    public static DocumentLabel of(Document document) {
        return new DocumentLabel(document.id(), document.collection(), document.address(), document.metadata(),
                document.language());
    }
}
