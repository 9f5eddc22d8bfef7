package dev.quoth.bot.home;

import dev.quoth.corpus.ingest.EmbedderUnavailableException;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.model.Models;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The models of an open home: the one that its settings name, and until all documents have its vectors the one that made
/// those that questions are compared with. Each is opened when it is first needed. Safe for use by several threads.
final class HomeModels implements AutoCloseable {

    private final Models models;
    private final Supplier<CorpusStore> store;
    private final String wanted;
    private final Map<String, Embeddings> open = new HashMap<>();

    HomeModels(Models models, Supplier<CorpusStore> store) {
        this.models = models;
        this.store = store;
        this.wanted = models.wanted();
    }

    /// Returns the name of the model that the settings name.
    String wanted() {
        return wanted;
    }

    /// Returns the name of the model that questions are asked with now.
    String asked() {
        var stored = store().embedder();
        return stored.isEmpty() ? wanted : stored;
    }

    private CorpusStore store() {
        return store.get();
    }

    /// Returns the model that documents are embedded with. A packaged one can be had before the store is open.
    synchronized Embeddings forDocuments() {
        return open.computeIfAbsent(wanted, name -> models.open(
                models.isPackaged() ? Optional.empty() : store().embedderCard(name)));
    }

    /// Returns the model that questions are asked with now; one that refuses every text where it can't be asked.
    synchronized Embeddings forQuestions() {
        var name = asked();
        var embeddings = name.equals(wanted)
                ? forDocuments()
                : open.computeIfAbsent(name, old -> models.reopen(old, store().embedderCard(old).orElse("")));
        try {
            // A server's space is measured when it is asked for the first time.
            embeddings.spaces();
            return embeddings;
        } catch (EmbedderUnavailableException e) {
            return Embeddings.wordsAlone(name, String.valueOf(e.getMessage()));
        }
    }

    /// Keeps in the store how the model for documents can be opened again.
    void note() {
        var embeddings = forDocuments();
        try {
            store().noteEmbedder(wanted, embeddings.card());
        } catch (EmbedderUnavailableException e) {
            // It is noted once it can be asked; documents are kept without vectors until then.
            store().noteEmbedder(wanted, "");
        }
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Embeddings::close);
        open.clear();
    }
}
