package dev.quoth.bot.home;

import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.index.IndexException;
import dev.quoth.retrieval.index.IndexUpkeep;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.model.VectorSpaces;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The indexes of a home, of which each model has its own.
record HomeIndex(HomeFolder folder, CorpusStore store) {

    private static final Logger LOG = LoggerFactory.getLogger(HomeIndex.class);

    /// Returns the index as it stands now; the caller closes it.
    PassageIndex open(VectorSpaces spaces) {
        return PassageIndex.openReadOnly(folder.index(spaces.embedder()), spaces);
    }

    /// Returns the index where it has seen all that the store has; empty where it has not, or is damaged.
    Optional<PassageIndex> openLevel(VectorSpaces spaces) {
        try {
            var index = open(spaces);
            if (isLevel(index)) {
                return Optional.of(index);
            }
            index.close();
        } catch (IndexException e) {
            LOG.debug("the index is damaged and will be made anew", e);
        }
        return Optional.empty();
    }

    boolean isLevel(PassageIndex index) {
        return new IndexUpkeep(store, index).isLevel();
    }

    /// Brings the index level with the store; only one who has the right to write may.
    void catchUp(VectorSpaces spaces) {
        try (var index = PassageIndex.open(folder.index(spaces.embedder()), spaces)) {
            new IndexUpkeep(store, index).catchUp();
        }
    }
}
