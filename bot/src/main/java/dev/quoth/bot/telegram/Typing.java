package dev.quoth.bot.telegram;

import dev.quoth.bot.chat.Venue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/// Shows in chats that we are typing. Telegram documents a limit for messages alone; where it finds these too many as well,
/// nobody is shown them for a while, for the words come first.
final class Typing {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final BotApi api;
    private final InstantSource clock;
    private volatile Instant pausedUntil = Instant.MIN;

    Typing(BotApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    void show(Venue venue) {
        if (clock.instant().isBefore(pausedUntil)) {
            return;
        }
        var action = SendChatAction.builder().chatId(venue.chat().value()).action(ActionType.TYPING.toString());
        if (!venue.thread().isEmpty()) {
            action.messageThreadId(Integer.valueOf(venue.thread()));
        }
        api.start(action.build(), wait -> pausedUntil = clock.instant().plus(wait).plus(PAUSE));
    }
}
