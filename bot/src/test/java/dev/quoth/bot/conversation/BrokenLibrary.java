package dev.quoth.bot.conversation;

import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.ingest.IngestSummary;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.Place;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.followup.FollowUps;
import dev.quoth.retrieval.search.Question;

/// A library in which nothing works.
final class BrokenLibrary implements Library {

    private static IllegalStateException broken() {
        return new IllegalStateException("broken");
    }

    @Override
    public CorpusStore store() {
        throw broken();
    }

    @Override
    public FollowUps followUps() {
        throw broken();
    }

    @Override
    public Answered ask(Question question) {
        throw broken();
    }

    @Override
    public IngestSummary add(Place place, IngestListener progress) {
        throw broken();
    }

    @Override
    public IngestSummary sync(IngestListener progress) {
        throw broken();
    }
}
