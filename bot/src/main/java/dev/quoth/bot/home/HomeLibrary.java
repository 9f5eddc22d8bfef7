package dev.quoth.bot.home;

import dev.quoth.bot.conversation.Library;
import dev.quoth.bot.digest.Briefing;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.ingest.IngestSummary;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.Place;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Support;
import dev.quoth.retrieval.followup.FollowUps;
import dev.quoth.retrieval.followup.Reading;
import dev.quoth.retrieval.followup.Turn;
import dev.quoth.retrieval.generation.Generation;
import dev.quoth.retrieval.generation.Hearing;
import dev.quoth.retrieval.index.IndexException;
import dev.quoth.retrieval.languagemodel.LanguageModel;
import dev.quoth.retrieval.model.ModelException;
import dev.quoth.retrieval.search.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The documents of an open home. Questions are answered while documents are added, by this process or another, and a
/// change counts for all questions that are asked a few seconds after it. [CurrentAnswering] answers, [PlaceReader] reads.
public final class HomeLibrary implements Library, Briefing, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HomeLibrary.class);

    private final Home home;
    private final InstantSource clock;
    private final CurrentAnswering answering;
    private final PlaceReader reader;
    private final Optional<Generation> generation;

    /// Opens the index of `home`, which stays open when this is closed. No model words answers.
    public HomeLibrary(Home home, InstantSource clock) {
        this(home, clock, Optional.empty());
    }

    /// @param model words answers; stays open when this is closed
    public HomeLibrary(Home home, InstantSource clock, Optional<LanguageModel> model) {
        this.home = home;
        this.clock = clock;
        this.answering = new CurrentAnswering(home, clock);
        this.reader = new PlaceReader(home, clock, answering::renew);
        this.generation = model.map(named -> home.generation(named, home.store()));
    }

    /// Whether documents are missing now that another process was storing when we looked last.
    public boolean isBehind() {
        return answering.isBehind();
    }

    @Override
    public CorpusStore store() {
        return home.store();
    }

    @Override
    public FollowUps followUps() {
        return home.followUps();
    }

    @Override
    public Answered ask(Question question) {
        if (!question.hasWords()) {
            return unanswered(question, new Answer.NotFound(List.of()), Duration.ZERO);
        }
        var start = clock.instant();
        try {
            return answering.answer(question);
        } catch (StoreException | IndexException | ModelException e) {
            LOG.warn("answering a question failed: {}", e.getMessage());
            LOG.debug("answering failed", e);
            return unavailable(question, start, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("answering a question failed: {}", e.toString());
            LOG.debug("answering failed", e);
            return unavailable(question, start, "unexpected fault: " + e);
        }
    }

    @Override
    public Answered ask(Question question, Hearing hearing) {
        var extractive = ask(question);
        if (generation.isEmpty()) {
            return extractive;
        }
        try {
            return generation.get().worded(extractive, hearing).answered();
        } catch (RuntimeException e) {
            LOG.warn("wording an answer failed: {}", e.toString());
            LOG.debug("wording failed", e);
            return extractive;
        }
    }

    @Override
    public Reading read(String text, List<Turn> before, Hearing hearing) {
        var byRules = followUps().read(text, before);
        return generation.map(model -> model.read(byRules, text, before, hearing.payer())).orElse(byRules);
    }

    private Answered unavailable(Question question, Instant start, String reason) {
        return unanswered(question, new Answer.Unavailable(reason), Duration.between(start, clock.instant()));
    }

    private static Answered unanswered(Question question, Answer answer, Duration took) {
        return new Answered(question, answer, Support.none(question.language()), List.of(), took);
    }

    @Override
    public List<Briefed> briefs(List<String> topics, List<DocumentId> documents) {
        return answering.using(now -> {
            var about = now.briefs().about(topics);
            return documents.stream()
                    .flatMap(id -> store().entry(id).stream())
                    .map(entry -> new Briefed(entry.document(), about.apply(entry))).toList();
        });
    }

    @Override
    public IngestSummary add(Place place, IngestListener progress) throws InterruptedException {
        return reader.add(place, progress);
    }

    @Override
    public IngestSummary sync(IngestListener progress) throws InterruptedException {
        return reader.readAll(store().places(), progress);
    }

    /// Reads places again when they are due, in a thread of its own, until what is returned is closed.
    public Meanwhile keepCurrent() {
        return new Meanwhile(reader::keepCurrent);
    }

    /// Waits for the questions that are being answered.
    @Override
    public void close() {
        answering.close();
    }
}
