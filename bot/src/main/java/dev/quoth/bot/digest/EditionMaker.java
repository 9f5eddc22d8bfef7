package dev.quoth.bot.digest;

import dev.quoth.bot.access.Permission;
import dev.quoth.corpus.store.CorpusStore;

/// Makes editions. Safe for use by several threads.
public interface EditionMaker {

    /// Returns what there is to tell `subscription`, of what `guest` may see and was not told before. It may be called again
    /// for the same occasion.
    Edition make(Subscription subscription, Permission.Guest guest, Told told, Occasion occasion)
            throws InterruptedException;

    /// Returns what makes editions of the documents of `store`; it does not close it.
    static EditionMaker of(CorpusStore store, Briefing briefing) {
        return new StoryMaker(store, briefing);
    }
}
