package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Venue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Says when the next message may go out to a platform. Safe for use by several threads.
final class Pacer {
    /// So many chats are remembered. To send to as many others takes longer than any rate of a chat looks back.
    private static final int MOST_CHATS = 5_000;

    private final Limits limits;
    private final Ticks ticks;
    private final Rates overall;
    private final Map<ChatId, Rates> chats = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatId, Rates> eldest) {
            return size() > MOST_CHATS;
        }
    };
    private long opens;

    Pacer(Limits limits, Ticks ticks) {
        this.limits = limits;
        this.ticks = ticks;
        overall = new Rates(limits.overall(), ticks);
    }

    /// Returns after how many nanoseconds the platform takes anything at all; 0 for now.
    synchronized long untilOpen() {
        return Math.max(0, opens - ticks.now());
    }

    /// Returns after how many nanoseconds a message may go out to some chat; 0 for now.
    synchronized long untilMessage() {
        return Math.max(untilOpen(), overall.untilNext());
    }

    /// Takes the turn of a message to `chat` and returns 0; or takes nothing, and returns after how many nanoseconds to ask
    /// again.
    synchronized long take(ChatId chat, Venue.Kind kind) {
        var rates = chats.computeIfAbsent(chat, added -> new Rates(limits.in(kind), ticks));
        long wait = Math.max(untilMessage(), rates.untilNext());
        if (wait == 0) {
            overall.take();
            rates.take();
        }
        return wait;
    }

    /// Does the same with what one person alone sees, which no chat's limits hold for.
    synchronized long takeAside() {
        long wait = untilMessage();
        if (wait == 0) {
            overall.take();
        }
        return wait;
    }

    /// Lets nothing through for `time`.
    synchronized void close(Duration time) {
        opens = Math.max(opens, ticks.now() + time.toNanos());
    }
}
