package dev.quoth.bot.digest;

import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.Poster;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.bot.store.StepTimetable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Many subscriptions to digests of few words, all due at 08:00 UTC.
public final class Rush implements AutoCloseable {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final StepTimetable timetable;
    private final Digests digests;
    private int subscriptions;

    public Rush(ChatDatabase chats, Poster poster, InstantSource clock) {
        timetable = new StepTimetable(chats, clock);
        var room = new Digests.Newsroom(Paper::edition, Paper::parts, poster, Paper::everything, () -> {
        }, () -> {
        });
        digests = new Digests(
                new Digests.Desk(chats.subscriptions(), chats.editions(), chats.watches(), timetable), room,
                new Digests.Terms(Duration.ofHours(6), LONG, 2, clock));
        digests.begin();
    }

    public void subscribe(Venue venue) {
        var plan = Paper.subscription("s", "08:00", DayWords.EVERY, "UTC").plan();
        digests.agenda().add(new Subscription(new SubscriptionId("s" + ++subscriptions), venue,
                new UserId(Platform.TELEGRAM, "1"), plan, Instant.EPOCH, new Subscription.State.Active()), Paper.MARK);
    }

    /// Has what is due put into the outbox.
    public void begin() {
        timetable.step();
    }

    @Override
    public void close() {
        digests.close();
    }
}
