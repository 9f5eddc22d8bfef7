package dev.quoth.bot.digest;

import dev.quoth.corpus.store.CorpusStore;

/// How far the changes of a store of documents were looked at. No clock is in it, so none that is set back hides anything.
///
/// @param store      which store, see [CorpusStore#identity()]
/// @param generation the last change, see [CorpusStore#generation()]
public record Mark(String store, long generation) {

    /// Returns where `store` stands now.
    public static Mark of(CorpusStore store) {
        return new Mark(store.identity(), store.generation());
    }
}
