package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Venue;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How many requests a platform takes.
///
/// @param chat    messages to one chat, by who reads along
/// @param overall messages to all chats
/// @param signs   signs of life to all chats
public record Limits(Map<Venue.Kind, List<Rate>> chat, List<Rate> overall, List<Rate> signs) {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    public Limits {
        chat = Map.copyOf(chat);
        overall = List.copyOf(overall);
        signs = List.copyOf(signs);
        if (!chat.keySet().containsAll(List.of(Venue.Kind.values()))) {
            throw new IllegalArgumentException("limits must say what holds in each kind of chat, got " + chat);
        }
    }

    /// So many requests `per` time go out in the long run, and `burst` of them at once after a pause. No stretch of that
    /// time sees more than both together, so a limit that a platform counts is to be their sum.
    public record Rate(int requests, Duration per, int burst) {
        public Rate {
            if (requests < 1 || burst < 1 || per.isNegative() || per.isZero()) {
                throw new IllegalArgumentException("a rate must be positive, got " + requests + " per " + per
                        + " with bursts of " + burst);
            }
        }
    }

    /// Returns what `platform` documents. Telegram: a message a second in a chat, where short bursts pass, 20 a minute in a
    /// group, 30 a second in all; no limit is documented for signs of life, of which 100 at once and 100 a second show
    /// 200 people within a second that they were heard. Slack: a message a second in a channel.
    public static Limits of(Platform platform) {
        var oneASecond = new Rate(1, SECOND, 3);
        return switch (platform) {
            case TELEGRAM -> {
                var inGroups = List.of(oneASecond, new Rate(17, MINUTE, 3));
                var overall = List.of(new Rate(28, SECOND, 2));
                yield new Limits(Map.of(Venue.Kind.PRIVATE, List.of(oneASecond), Venue.Kind.GROUP, inGroups,
                        Venue.Kind.CHANNEL, inGroups), overall, List.of(new Rate(100, SECOND, 100)));
            }
            case SLACK -> inEachChat(List.of(oneASecond), List.of(new Rate(28, SECOND, 2)));
            case CONSOLE -> inEachChat(List.of(), List.of());
        };
    }

    /// Returns what holds in a chat where `kind` read along.
    List<Rate> in(Venue.Kind kind) {
        return chat.getOrDefault(kind, List.of());
    }

    private static Limits inEachChat(List<Rate> rates, List<Rate> overall) {
        return new Limits(Map.of(Venue.Kind.PRIVATE, rates, Venue.Kind.GROUP, rates, Venue.Kind.CHANNEL, rates),
                overall, overall);
    }
}
