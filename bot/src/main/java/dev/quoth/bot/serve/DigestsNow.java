package dev.quoth.bot.serve;

import dev.quoth.bot.home.Home;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.corpus.store.HomeLock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/// Sends all digests at once.
public final class DigestsNow {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private DigestsNow() {}

    /// What came of it.
    public sealed interface Outcome {

        /// The process that serves the home does it, within a few seconds.
        record Asked() implements Outcome {}

        /// So many messages were to go out, of which so many still wait: they go out when the home is served.
        record Sent(int messages, int waiting) implements Outcome {}
    }

    /// Sends what is new to every subscription of `home`: has the process do it that serves the home, where one does, and else
    /// opens the platforms to send. Throws what [Service#open] throws.
    ///
    /// @param patience how long it waits for the platforms to take what is sent
    public static Outcome send(Home home, InstantSource clock, Duration patience) throws InterruptedException {
        var order = "command " + UUID.randomUUID();
        var folder = home.folder().path();
        if (HomeLock.isServed(folder)) {
            try (var chats = ChatDatabase.open(folder.resolve(ChatDatabase.FILE))) {
                chats.timetable(clock).ask(order);
            }
            return new Outcome.Asked();
        }
        try (var service = Service.open(home, clock)) {
            int messages = service.sendDigests(order);
            var end = clock.instant().plus(patience);
            while (service.waitingMessages() > 0 && clock.instant().isBefore(end)) {
                Thread.sleep(LOOK_EVERY);
            }
            return new Outcome.Sent(messages, Math.min(messages, service.waitingMessages()));
        }
    }
}
