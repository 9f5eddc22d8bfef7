package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Responder;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.DeliveryStatus.LineStatus;
import dev.quoth.corpus.sqlite.StoreException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The safe keeping as it runs: what arrives is stored, answered in turn, and what is said to it is stored and sent.
///
/// ```
/// accept -> Inbox -> ChatRing -> Workers: EventWork, Responder, Postings -> Outbox -> Sender: LaneQueue, Pacer, Courier
/// ```
///
/// An event leaves the inbox in the transaction that puts its reply into the outbox; a row leaves the outbox once its
/// platform took it. So whatever happens to this process, the next one goes on where this one was. Decision 16 says why.
/// Safe for use by several threads.
public final class Deliveries implements Intake, Poster, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    /// What is under way when we are closed may take so long to end; then it is broken off, and gone on with next time.
    private static final Duration GRACE = Duration.ofMillis(3_500);
    private static final Duration BREAKING_OFF = Duration.ofMillis(500);
    /// The platforms take no later answer to a button.
    private static final Duration BUTTONS_WAIT = Duration.ofMinutes(1);
    private static final Duration UPKEEP = Duration.ofSeconds(20);
    /// So many conversations that waited when we began are shown signs of life at once.
    private static final int MOST_SIGNS_AT_START = 200;

    private final Ledger ledger;
    private final DeliveryTerms terms;
    private final Channels channels;
    private final Postings postings;
    private final Responding responding;
    private final EventWork work;
    private final ChatRing ring = new ChatRing();
    private final Workers workers;
    private final ScheduledExecutorService upkeep = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("quoth-upkeep").factory());

    /// Makes one that does nothing before it is [started][#start].
    public Deliveries(Ledger ledger, List<Line> lines, Responder responder, DeliveryTerms terms) {
        this.ledger = ledger;
        this.terms = terms;
        var ticks = new Ticks(ledger.clock());
        channels = new Channels(lines, line -> new Channel(line,
                new Sender(line, ledger, new Followed()), new LifeSigns(line, ticks)));
        postings = new Postings(ledger, channels, responder);
        responding = new Responding(responder, terms.patience());
        work = new EventWork(ledger, channels, postings, responding);
        workers = new Workers(ring, work);
    }

    /// Goes on with what waits and begins to take in more, which nothing may arrive before. Throws
    /// [dev.quoth.corpus.sqlite.StoreException] where the store can't be read.
    public void start() {
        giveUpOld();
        var waiting = ledger.inbox().waiting();
        waiting.keySet().stream().filter(chat -> channels.find(chat).isPresent()).limit(MOST_SIGNS_AT_START)
                .flatMap(chat -> ledger.inbox().next(chat).stream())
                .forEach(stored -> work.read(stored).ifPresent(event -> work.showLife(stored, event)));
        for (var lane : ledger.outbox().lanes()) {
            channels.find(lane.chat()).ifPresent(channel -> channel.sender().open(lane));
        }
        waiting.forEach((chat, events) -> channels.find(chat).ifPresent(channel -> ring.add(chat, events)));
        channels.all().forEach(Channel::start);
        workers.start(terms.workers());
        var unused = upkeep.scheduleWithFixedDelay(this::giveUpOld, UPKEEP.toMillis(), UPKEEP.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void accept(Arrival arrival) {
        acceptAll(List.of(arrival));
    }

    @Override
    public void acceptAll(List<Arrival> arrivals) {
        ledger.inbox().store(arrivals, ledger.clock().instant()).forEach(this::queue);
    }

    /// It is stored, so that nothing that happens here is worth an error.
    private void queue(StoredEvent stored) {
        try {
            work.read(stored).filter(event -> work.showLife(stored, event))
                    .ifPresent(event -> tellWhereBusy(stored, event));
        } catch (RuntimeException e) {
            LOG.warn("no sign of life for event {}: {}", stored.arrival().id(), Faults.place(e));
        } finally {
            ring.add(stored.arrival().chat(), 1);
        }
    }

    private void tellWhereBusy(StoredEvent stored, Event event) {
        var chat = stored.arrival().chat();
        if (ring.waiting() >= terms.queue() && ring.mustTell(chat)) {
            postings.sayBusy(stored, event, ring.ahead(chat));
        }
    }

    /// Says `reply` in `venue` of our own accord, unless something was said under `name` before. Returns whether it will be
    /// said: it is stored, and sent whatever happens to this process. Throws IllegalStateException where we are not
    /// connected to the platform.
    public boolean post(String name, Venue venue, Reply reply) {
        return postings.post(name, new Rendering(reply, venue, Optional.empty(), List.of()));
    }

    @Override
    public Reach reach(ChatId chat) {
        return channels.find(chat).isEmpty()
                ? Reach.NOT_CONNECTED
                : ledger.outbox().isGone(chat) ? Reach.SHUT_OUT : Reach.REACHED;
    }

    @Override
    public Optional<Posting> prepare(String name, Venue venue, Reply reply) {
        return postings.prepare(name, new Rendering(reply, venue, Optional.empty(), List.of()));
    }

    @Override
    public void stored(Posting posting) {
        postings.stored(posting);
    }

    /// Returns how things stand.
    public DeliveryStatus status() {
        var now = ledger.clock().instant();
        var lines = new EnumMap<Platform, LineStatus>(Platform.class);
        channels.all().forEach(channel -> lines.put(channel.adapter().platform(), channel.sender().health().status()));
        return new DeliveryStatus(ledger.inbox().waiting().values().stream().mapToInt(Integer::intValue).sum(),
                ledger.inbox().oldest().map(since -> Duration.between(since, now)).orElse(Duration.ZERO),
                ledger.outbox().status(now.minus(Duration.ofDays(1))), lines);
    }

    /// Forgets the names of events that were done longer ago than `keep`, and what was sent then. To be called daily.
    public void forget(Duration keep) {
        var before = ledger.clock().instant().minus(keep);
        ledger.outbox().forgetSettledBefore(before);
        ledger.inbox().forgetDoneBefore(before);
    }

    /// Gives up what waited too long.
    void giveUpOld() {
        try {
            var now = ledger.clock().instant();
            ledger.outbox().giveUp(now.minus(terms.giveUpAfter()), now.minus(BUTTONS_WAIT), now);
        } catch (StoreException e) {
            LOG.error("{}; trying again", e.getMessage());
        }
    }

    /// Has the clock looked at again, which a test moved.
    void wake() {
        channels.all().forEach(Channel::wake);
    }

    /// Begins no more work, and leaves what fails from now on to the next start. To be called as soon as the process is asked
    /// to end, before anything else is closed.
    public void stop() {
        responding.stop();
        ring.stop();
    }

    /// Lets what is under way end, but for less than five seconds; the rest stays stored. The store is the caller's to close
    /// after that.
    @Override
    public void close() {
        upkeep.shutdownNow();
        stop();
        try {
            long left = ring.awaitIdle(GRACE.toNanos());
            for (var channel : channels.all()) {
                channel.sender().stop();
                left = channel.sender().awaitQuiet(left);
            }
            workers.close();
            channels.all().forEach(Channel::close);
            ring.awaitIdle(BREAKING_OFF.toNanos());
            for (var channel : channels.all()) {
                channel.sender().awaitQuiet(BREAKING_OFF.toNanos());
            }
        } catch (InterruptedException e) {
            workers.close();
            channels.all().forEach(Channel::close);
            Thread.currentThread().interrupt();
        }
    }

    /// What follows from a request to a platform.
    private final class Followed implements Sender.Watcher {

        @Override
        public void tried(OutboxRow row) {
            row.event().ifPresent(event -> channels.of(row.dispatch().chat()).life().tried(event));
        }

        @Override
        public void moved(ChatId from, ChatId to) {
            work.moved(from, to);
        }
    }
}
