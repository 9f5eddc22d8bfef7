package dev.quoth.retrieval.langchain4j;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.quoth.config.Settings;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.HomeFiles;
import dev.quoth.retrieval.answer.Answerers;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.bridge.BridgeException;
import dev.quoth.retrieval.index.IndexException;
import dev.quoth.retrieval.index.IndexUpkeep;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.model.VectorSpaces;
import dev.quoth.retrieval.search.PassageOrder;
import dev.quoth.retrieval.search.Search;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;

/// The corpus of a home for applications that are built with langchain4j: to be read, as it stood when it was opened. Other
/// processes may read and write the home meanwhile; open it again to see what they added. Safe for use by several threads;
/// what it gives out is used only while it is open.
public final class QuothCorpus implements AutoCloseable {

    private final CorpusStore store;
    private final PassageIndex index;
    private final Search.Models models;
    private final Embeddings embeddings;

    private QuothCorpus(CorpusStore store, PassageIndex index, Search.Models models) {
        this.store = store;
        this.index = index;
        this.models = models;
        this.embeddings = models.embeddings();
    }

    /// Opens the corpus in `home`, the folder that `quoth --home` names, with the settings that stand there. Throws
    /// [BridgeException] where its glossary or bilingual model is not of its form,
    /// UncheckedIOException where there is no home, IllegalStateException where its index was never made,
    /// [dev.quoth.config.SettingsException] for settings with problems, and [dev.quoth.corpus.sqlite.StoreException] or
    /// [dev.quoth.retrieval.index.IndexException] where it can't be read.
    public static QuothCorpus open(Path home) {
        var files = new HomeFiles(home);
        if (!files.exists()) {
            throw new UncheckedIOException(new NoSuchFileException(files.database().toString(), null,
                    "there is no home; make one with 'quoth --home " + home + " add FOLDER'"));
        }
        int sessions = Settings.read(home, System.getenv()).embedding().sessions();
        // The clock stamps what is written, and nothing is.
        var store = CorpusStore.openToRead(files, () -> Instant.EPOCH);
        var embeddings = Embeddings.packaged(sessions > 0 ? sessions : Runtime.getRuntime().availableProcessors());
        try {
            return new QuothCorpus(store, index(store, files, embeddings.spaces()),
                    new Search.Models(embeddings, Bridge.of(home), PassageOrder.AS_FOUND));
        } catch (IndexException | BridgeException | IllegalStateException e) {
            embeddings.close();
            store.close();
            throw e;
        }
    }

    /// An index that is some changes behind, as it is while another process reads documents, is good enough.
    private static PassageIndex index(CorpusStore store, HomeFiles files, VectorSpaces spaces) {
        var index = PassageIndex.openReadOnly(files.index(), spaces);
        if (!new IndexUpkeep(store, index).isLevel() && !index.state().store().equals(store.identity())) {
            index.close();
            throw new IllegalStateException(files.folder() + " has no index of its documents yet; "
                    + "'quoth --home " + files.folder() + " sync' makes it");
        }
        return index;
    }

    /// Returns a retriever of the [RetrievalOptions#STANDARD] passages.
    public ContentRetriever contentRetriever() {
        return contentRetriever(RetrievalOptions.STANDARD);
    }

    /// Returns a retriever that finds passages as Quoth does when it is asked: by words and vectors, across languages and
    /// scripts, with the quotes that answer. Each content's segment carries what [PassageMetadata] names. Scores compare the
    /// passages of one question, not those of two.
    public ContentRetriever contentRetriever(RetrievalOptions options) {
        return new CorpusContentRetriever(store, Answerers.over(store, index, models), options);
    }

    /// Returns the corpus's vectors, to be searched with those of [#embeddingModel()]; a match is a passage, scored by its
    /// nearest window. Vectors alone find less than [#contentRetriever()], and only in the query's own language. Filters may
    /// name what [PassageMetadata] says of documents. All methods that would change it throw UnsupportedOperationException.
    public EmbeddingStore<TextSegment> embeddingStore() {
        return new CorpusEmbeddingStore(store, index, embeddings.spaces());
    }

    /// Returns the model that embeds queries for [#embeddingStore()], each in the space of its language; its `dimension()`
    /// throws UnsupportedOperationException where the spaces differ in theirs.
    public EmbeddingModel embeddingModel() {
        return new CorpusEmbeddingModel(embeddings);
    }

    @Override
    public void close() {
        embeddings.close();
        index.close();
        store.close();
    }
}
