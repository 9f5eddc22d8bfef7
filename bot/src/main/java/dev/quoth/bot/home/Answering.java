package dev.quoth.bot.home;

import dev.quoth.retrieval.answer.Answerer;
import dev.quoth.retrieval.index.PassageIndex;

/// What answers questions, with the index that it searches.
///
/// @param isBehind whether documents are missing that another process stores right now
public record Answering(PassageIndex index, Answerer answerer, boolean isBehind) implements AutoCloseable {

    @Override
    public void close() {
        index.close();
    }
}
