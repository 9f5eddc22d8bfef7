package dev.quoth.bot.home;

import dev.quoth.bot.conversation.Library;
import dev.quoth.corpus.ingest.Ingest;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.ingest.IngestSummary;
import dev.quoth.corpus.source.SourceException;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.Place;
import dev.quoth.corpus.store.PlaceSummary;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Support;
import dev.quoth.retrieval.followup.FollowUps;
import dev.quoth.retrieval.index.IndexException;
import dev.quoth.retrieval.model.ModelException;
import dev.quoth.retrieval.search.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The documents of an open home. Questions are answered while documents are added, by this process or another, and a
/// change counts for all questions that are asked a few seconds after it.
public final class HomeLibrary implements Library, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HomeLibrary.class);

    /// How often we look whether another process has changed something.
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Home home;
    private final InstantSource clock;
    /// Shared by questions, taken alone by what exchanges [#answering].
    private final ReentrantReadWriteLock turn = new ReentrantReadWriteLock();
    private final ReentrantLock looking = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock(true);
    private Answering answering;
    private volatile Instant looked;

    /// Opens the index of `home`, which stays open when this is closed.
    public HomeLibrary(Home home, InstantSource clock) {
        this.home = home;
        this.clock = clock;
        this.answering = home.answering();
        this.looked = clock.instant();
    }

    /// Whether documents were missing when it was opened, which another process was storing then.
    public boolean wasBehind() {
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
            lookForChanges(start);
            turn.readLock().lock();
            try {
                return answering.answerer().answer(question);
            } finally {
                turn.readLock().unlock();
            }
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

    private Answered unavailable(Question question, Instant start, String reason) {
        return unanswered(question, new Answer.Unavailable(reason), Duration.between(start, clock.instant()));
    }

    private static Answered unanswered(Question question, Answer answer, Duration took) {
        return new Answered(question, answer, Support.none(question.language()), List.of(), took);
    }

    /// One question looks; those that come meanwhile are answered from what is there.
    private void lookForChanges(Instant now) {
        if (now.isBefore(looked.plus(LOOK_EVERY)) || !looking.tryLock()) {
            return;
        }
        try {
            if (home.isOutdated(answering)) {
                exchange();
            }
            looked = now;
        } finally {
            looking.unlock();
        }
    }

    private void exchange() {
        var fresh = home.answering();
        turn.writeLock().lock();
        try {
            answering.close();
            answering = fresh;
        } finally {
            turn.writeLock().unlock();
        }
    }

    @Override
    public IngestSummary add(Place place, IngestListener progress) throws InterruptedException {
        return read(List.of(place), Ingest::read, progress);
    }

    @Override
    public IngestSummary sync(IngestListener progress) throws InterruptedException {
        return read(store().places().stream().map(PlaceSummary::place).toList(), HomeLibrary::readOrPass,
                progress);
    }

    /// Loads what the first questions need, in a thread of its own; the caller closes what is returned.
    public Meanwhile warmUp() {
        return new Meanwhile(() -> Stream.of("What is new?", "有什麼新消息？").map(Question::of).forEach(this::ask));
    }

    /// Reads places again when they are due, in a thread of its own, until what is returned is closed.
    public Meanwhile keepCurrent() {
        return new Meanwhile(() -> {
            while (true) {
                Thread.sleep(readDue());
            }
        });
    }

    /// Reads what is due; returns how long to wait before the next look.
    private Duration readDue() throws InterruptedException {
        var now = clock.instant();
        var schedule = home.schedule();
        var due = schedule.due(store().places(), now).stream().map(PlaceSummary::place).toList();
        try {
            if (!due.isEmpty()) {
                read(due, HomeLibrary::readOrPass, IngestListener.NONE);
            }
        } catch (StoreException e) {
            // Another process writes, and may be reading the same places.
            LOG.debug("places were not read again now", e);
            return LONGEST_WAIT;
        }
        var wait = Duration.between(now, schedule.next(store().places()).orElse(now.plus(LONGEST_WAIT)));
        return Collections.max(List.of(SHORTEST_WAIT, Collections.min(List.of(LONGEST_WAIT, wait))));
    }

    /// How one of several places is read.
    private interface Reading {
        IngestSummary read(Ingest ingest, Place place, IngestListener progress) throws InterruptedException;
    }

    private IngestSummary read(List<Place> places, Reading reading, IngestListener progress)
            throws InterruptedException {
        writing.lockInterruptibly();
        try (var writer = home.writer("quoth serve")) {
            var summary = IngestSummary.NONE;
            try (var ingest = writer.ingest()) {
                for (var place : places) {
                    summary = summary.plus(reading.read(ingest, place, progress));
                }
            }
            writer.catchUp();
            return summary;
        } finally {
            writing.unlock();
            lookAgain();
        }
    }

    /// A place that can't be read does not keep the others from being read.
    private static IngestSummary readOrPass(Ingest ingest, Place place, IngestListener progress)
            throws InterruptedException {
        try {
            return ingest.read(place, progress);
        } catch (SourceException e) {
            progress.skipped(place.name(), String.valueOf(e.getMessage()));
            return IngestSummary.NONE;
        }
    }

    private void lookAgain() {
        looking.lock();
        try {
            exchange();
        } finally {
            looking.unlock();
        }
    }

    /// Waits for the questions that are being answered.
    @Override
    public void close() {
        turn.writeLock().lock();
        try {
            answering.close();
        } finally {
            turn.writeLock().unlock();
        }
    }
}
