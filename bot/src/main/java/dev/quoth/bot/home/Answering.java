package dev.quoth.bot.home;

import dev.quoth.retrieval.answer.Answerer;
import dev.quoth.retrieval.brief.Briefs;
import dev.quoth.retrieval.index.PassageIndex;

/// What answers questions, with the index that it searches.
///
/// @param briefs   says what documents are about
/// @param isBehind whether documents are missing that another process stores right now
public record Answering(PassageIndex index, Answerer answerer, Briefs briefs, boolean isBehind)
        implements
            AutoCloseable {

    @Override
    public void close() {
        index.close();
    }
}
