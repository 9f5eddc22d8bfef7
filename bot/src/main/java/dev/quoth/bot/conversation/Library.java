package dev.quoth.bot.conversation;

import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.ingest.IngestSummary;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.Place;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.followup.FollowUps;
import dev.quoth.retrieval.followup.Reading;
import dev.quoth.retrieval.followup.Turn;
import dev.quoth.retrieval.generation.Hearing;
import dev.quoth.retrieval.search.Question;
import java.util.List;

/// The documents, as the conversation sees them. Safe for use by several threads.
public interface Library {

    /// Returns where documents, passages and stored quotes are read.
    CorpusStore store();

    /// Returns the answer to `question` over the documents as they stand now. Faults become
    /// [dev.quoth.retrieval.answer.Answer.Unavailable]; for a question without words nothing is found, nor near.
    Answered ask(Question question);

    /// Returns the answer to `question` as a language model words it, where there is one; else the same as above. It takes no
    /// longer than that and `model.timeout` together.
    default Answered ask(Question question, Hearing hearing) {
        return ask(question);
    }

    /// Returns how `text` is to be read in the light of the turns `before`, oldest first: by a language model where there is
    /// one and the rules find that something is left out, else by the rules.
    default Reading read(String text, List<Turn> before, Hearing hearing) {
        return followUps().read(text, before);
    }

    /// Returns what reads a question in the light of those before it.
    FollowUps followUps();

    /// Adds `place` and reads it, so that questions are answered from it once this returned. Throws
    /// [dev.quoth.corpus.sqlite.StoreException] where another process writes, and
    /// [dev.quoth.corpus.source.SourceException] for a place that can't be one.
    IngestSummary add(Place place, IngestListener progress) throws InterruptedException;

    /// Reads all places again. Throws [dev.quoth.corpus.sqlite.StoreException] where another process writes.
    IngestSummary sync(IngestListener progress) throws InterruptedException;
}
