package dev.quoth.retrieval.index;

import dev.quoth.corpus.store.CorpusStore;
import java.util.List;

/// Keeps an index level with the store that it is derived from. What it does can be broken off at any point and done
/// again: a document that is put twice is there once.
public final class IndexUpkeep {

    /// How many documents are put between two commits, which bound what a killed process does again.
    private static final int BATCH = 2_000;

    private final CorpusStore store;
    private final PassageIndex index;
    private final int batch;

    public IndexUpkeep(CorpusStore store, PassageIndex index) {
        this(store, index, BATCH);
    }

    IndexUpkeep(CorpusStore store, PassageIndex index, int batch) {
        this.store = store;
        this.index = index;
        this.batch = batch;
    }

    /// Whether the index has seen all that the store has.
    public boolean isLevel() {
        return index.state().equals(new IndexState(store.identity(), store.generation()));
    }

    /// Brings the index level with the store; from nothing where it was made from another store, or from a later state of
    /// this one.
    public void catchUp() {
        if (isLevel()) {
            return;
        }
        var seen = index.state();
        if (!seen.store().equals(store.identity()) || seen.generation() > store.generation()) {
            index.clear();
            seen = new IndexState(store.identity(), 0);
        }
        var changes = store.changesSince(seen.generation());
        index.remove(changes.removed());
        for (int from = 0; from < changes.put().size(); from += batch) {
            for (var id : changes.put().subList(from, Math.min(from + batch, changes.put().size()))) {
                // Empty where it was removed in the meantime, which a later change tells.
                store.entry(id, index.spaces().embedder()).ifPresent(entry -> index.put(List.of(entry)));
            }
            index.commit(seen);
        }
        index.commit(new IndexState(store.identity(), changes.generation()));
    }
}
