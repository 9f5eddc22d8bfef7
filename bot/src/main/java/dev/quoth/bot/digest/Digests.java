package dev.quoth.bot.digest;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.conversation.Library;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.delivery.Poster;
import dev.quoth.config.DigestSettings;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Sha256;
import dev.quoth.corpus.sqlite.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    public record Desk(SubscriptionStore subscriptions, EditionStore editions, WatchStore watches,
            Timetable timetable) {}

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
    public record Terms(Duration grace, Duration reading, int workers, InstantSource clock) {

        /// Returns those of `settings`.
        public static Terms of(DigestSettings settings, InstantSource clock) {
            return new Terms(settings.grace(), settings.reading(), settings.workers(), clock);
        }
    }

    public Digests(Desk desk, Newsroom newsroom, Terms terms) {
        this.desk = desk;
        this.newsroom = newsroom;
        this.terms = terms;
        this.press = new Press(newsroom.maker, newsroom.writer, desk.editions, newsroom.poster, newsroom.rights);
        this.agenda = new Agenda(desk.subscriptions, desk.editions, desk.timetable, terms.clock);
        this.freshness = new Freshness(newsroom.reading, terms.reading, terms.clock);
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
                lookAtWatches();
            }

            @Override
            public void asked(String order) throws InterruptedException {
                int messages = issueAll(order);
                LOG.info("{} messages of digests go out, as asked", messages);
            }
        };
    }

    private void keepUp() {
        try {
            agenda.straighten();
            // Before the outbox forgets what came of their messages.
            desk.editions.settle();
        } catch (StoreException e) {
            LOG.warn("digests could not be looked after: {}; trying again", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("digests could not be looked after: {}", e.toString());
        }
        lookAtWatches();
    }

    /// What goes wrong with them must not have editions made again.
    private void lookAtWatches() {
        try {
            newsroom.watches.run();
        } catch (RuntimeException e) {
            LOG.warn("watches could not be looked at: {}; trying again", e.toString());
        }
    }

    /// Returns the commands that set digests and watches.
    public List<Command> commands(Front front) {
        var digests = new DigestDesk(this, desk.subscriptions, new DigestDesk.Front(front.people,
                () -> Mark.of(front.library.store()), front.usual, terms.clock));
        return List.of(new DigestCommand(digests, new PlanWords(new ZoneWords()), front::visible),
                new WatchCommand(desk.watches, digests, terms.clock));
    }

    /// What people see of digests.
    public record Front(Library library, KnownPeople people, Usual usual) {

        private Set<String> visible(Request request) {
            var names = new TreeSet<String>();
            if (request.permission().asking() instanceof Permission.Guest guest) {
                library.store().places().stream().map(place -> place.place().collection()).filter(guest::maySee)
                        .forEach(names::add);
            }
            return names;
        }
    }

    /// What holds where somebody who sets a digest says nothing.
    public record Usual(ZoneId zone, LocalTime time, int items) {

        /// Returns that of `settings`.
        public static Usual of(DigestSettings settings) {
            return new Usual(settings.zone(), settings.time(), settings.items());
        }
    }

    /// Returns how digests stand, for operators.
    public DigestStatus status() {
        return new DigestStatus(desk.subscriptions, desk.editions);
    }

    /// Returns a line for each digest that `person` set.
    public List<String> lines(UserId person, Language language) {
        var says = new DigestSays(language);
        var lines = digestLines();
        return desk.subscriptions.of(person).stream().map(subscription -> lines.of(says, subscription)).toList();
    }

    /// Notes that `from` goes on as `to`.
    public void move(ChatId from, ChatId to) {
        desk.subscriptions.move(from, to);
        desk.watches.move(from, to);
    }

    /// Issues what is new to every subscription at once, whatever its plan says, after reading the places again; for the
    /// same `order` once. Returns how many messages go out.
    public int issueAll(String order) throws InterruptedException {
        freshness.await();
        int messages = 0;
        for (var subscription : desk.subscriptions.all()) {
            if (issueNow(subscription, order) instanceof Press.Outcome.Issued(var issued)) {
                messages += issued;
            }
        }
        lookAtWatches();
        return messages;
    }

    DigestLines digestLines() {
        return new DigestLines(desk.subscriptions, desk.editions, agenda, terms.clock);
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
