package dev.quoth.bot.digest;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.delivery.Poster;
import dev.quoth.corpus.Sha256;
import dev.quoth.corpus.sqlite.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends digests at their times and tells what watches find. Until it is started it only issues what is asked for. Safe for
/// use by several threads.
public final class Digests implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final Duration UPKEEP = Duration.ofMinutes(1);

    private final Desk desk;
    private final Newsroom newsroom;
    private final Terms terms;
    private final Press press;
    private final Agenda agenda;
    private final Freshness freshness;
    private final ExecutorService workers;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /// What is kept.
    public record Desk(SubscriptionStore subscriptions, EditionStore editions, Timetable timetable) {}

    /// What makes editions and posts them.
    ///
    /// @param reading reads all places again
    /// @param watches tells what watches find, where something has changed
    public record Newsroom(EditionMaker maker, EditionWriter writer, Poster poster, Rights rights, Reading reading,
            Runnable watches) {}

    /// What reads all places again.
    @FunctionalInterface
    public interface Reading {
        void run() throws InterruptedException;
    }

    /// How it is done.
    ///
    /// @param grace   how late an edition may come
    /// @param reading how long an edition waits for the places to be read again
    /// @param workers how many editions are made at a time
    public record Terms(Duration grace, Duration reading, int workers, InstantSource clock) {}

    public Digests(Desk desk, Newsroom newsroom, Terms terms) {
        this.desk = desk;
        this.newsroom = newsroom;
        this.terms = terms;
        this.press = new Press(newsroom.maker, newsroom.writer, desk.editions, newsroom.poster, newsroom.rights);
        this.agenda = new Agenda(desk.subscriptions, desk.editions, desk.timetable, terms.clock);
        this.freshness = new Freshness(newsroom.reading::run, terms.reading, terms.clock);
        this.workers = Executors.newFixedThreadPool(terms.workers,
                Thread.ofPlatform().daemon().name("quoth-digest-", 0).factory());
    }

    /// Begins to send what is due, and goes on with what is due already. Throws [StoreException] where the store can't be read.
    public void start() {
        begin();
        var upkeep = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("quoth-digest-upkeep").factory());
        var unused = upkeep.scheduleWithFixedDelay(this::keepUp, UPKEEP.toSeconds(), UPKEEP.toSeconds(),
                TimeUnit.SECONDS);
        open.push(upkeep::shutdownNow);
    }

    void begin() {
        agenda.straighten();
        open.push(desk.timetable.begin(work()));
    }

    /// Returns what the timetable has done.
    private Timetable.Work work() {
        var round = new Round(desk.subscriptions, press, agenda, new Round.Terms(terms.grace, terms.clock), workers);
        return new Timetable.Work() {
            @Override
            public void due(Instant time) throws InterruptedException {
                freshness.await();
                round.run(time);
                newsroom.watches.run();
            }

            @Override
            public void asked(String order) throws InterruptedException {
                freshness.await();
                for (var subscription : desk.subscriptions.all()) {
                    issueNow(subscription, order);
                }
                newsroom.watches.run();
            }
        };
    }

    private void keepUp() {
        try {
            agenda.straighten();
            newsroom.watches.run();
        } catch (StoreException e) {
            LOG.warn("digests could not be looked after: {}; trying again", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("digests could not be looked after: {}", e.toString());
        }
    }

    Agenda agenda() {
        return agenda;
    }

    /// Issues what is new to `subscription` at once, whatever its plan says; for the same `cause` once.
    Press.Outcome issueNow(Subscription subscription, EventId cause) throws InterruptedException {
        return issueNow(subscription, cause.toString());
    }

    /// Returns what `subscription` would be told now, of what `asking` may see; nothing counts as told by that.
    List<EditionPart> preview(Subscription subscription, Permission.Asking asking) throws InterruptedException {
        var now = terms.clock.instant();
        var day = now.atZone(subscription.plan().zone()).toLocalDate();
        return press.proof(subscription, asking, new Occasion(Occasion.Kind.PREVIEW, day, now, now));
    }

    private Press.Outcome issueNow(Subscription subscription, String cause) throws InterruptedException {
        var now = terms.clock.instant();
        var day = now.atZone(subscription.plan().zone()).toLocalDate();
        var name = "now " + Sha256.hex(cause.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        return press.issue(subscription, new Occasion(Occasion.Kind.NOW, day, now, now), name, Optional.empty());
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.warn("ending the digests: {}", e.toString());
            }
        }
        workers.shutdownNow();
        freshness.close();
    }
}
