package dev.quoth.corpus.ingest;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.corpus.store.EmbeddedPassage;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/// Gives documents that are stored the vectors of an embedder that they lack: because another model is used now, or because
/// the model could not be asked when they were read. Each document is stored when it is done, so that work that is broken
/// off goes on where it was.
public final class Reembedding {

    private final CorpusStore store;
    private final WindowEmbedder embedder;
    private final int workers;

    /// @param workers how many documents are worked on at a time, at least 1
    public Reembedding(CorpusStore store, WindowEmbedder embedder, int workers) {
        this.store = store;
        this.embedder = embedder;
        this.workers = workers;
    }

    /// What it came to.
    ///
    /// @param done    documents that have vectors now
    /// @param left    documents that still lack them
    /// @param trouble why, a sentence's part for people; empty where none is left
    public record Result(int done, int left, String trouble) {

        public boolean isComplete() {
            return left == 0;
        }
    }

    /// Embeds all documents that lack vectors, until it is done or the embedder fails; throws InterruptedException where
    /// this thread was interrupted.
    ///
    /// @param progress hears after each document how many are left
    public Result run(IntConsumer progress) throws InterruptedException {
        var lacking = store.lackingVectors(embedder.name());
        var threads = Executors.newFixedThreadPool(workers,
                Thread.ofPlatform().name("quoth-embedder-", 1).daemon().factory());
        int done = 0;
        try {
            var embedded = new ExecutorCompletionService<Optional<DocumentEntry>>(threads);
            int begun = 0;
            for (; done < lacking.size(); done++) {
                for (; begun < Math.min(done + 2 * workers, lacking.size()); begun++) {
                    var id = lacking.get(begun);
                    embedded.submit(() -> embedded(id));
                }
                embedded.take().get().ifPresent(store::putVectors);
                progress.accept(lacking.size() - done - 1);
            }
            return new Result(done, 0, "");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EmbedderUnavailableException unavailable) {
                return new Result(done, lacking.size() - done, String.valueOf(unavailable.getMessage()));
            }
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException("embedding broke down", e.getCause());
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }

    /// Returns the document with new vectors; empty where it is gone by now.
    private Optional<DocumentEntry> embedded(DocumentId id) throws InterruptedException {
        var entry = store.entry(id);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        var document = entry.get().document();
        var passages = entry.get().passages().stream().map(EmbeddedPassage::passage).toList();
        var vectors = new EarlierVectors(Optional.empty(), embedder).of(passages, document.text());
        return Optional.of(new DocumentEntry(document, entry.get().sourceMap(), vectors, embedder.name()));
    }
}
