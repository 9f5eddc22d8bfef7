package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.delivery.DeliveryStatus;
import dev.quoth.bot.delivery.DeliveryStatus.LineStatus;
import dev.quoth.bot.delivery.OutboxStatus;
import dev.quoth.bot.delivery.OutboxStatus.GivenUp;
import dev.quoth.bot.delivery.OutboxStatus.GoneChat;
import dev.quoth.corpus.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryFiguresTest {
    private static final Instant THEN = Instant.parse("2026-11-21T20:27:06.869739980Z");
    private static final ChatId CHAT = new ChatId(Platform.TELEGRAM, "7");

    @Test
    void saysWhenSomethingWentWrongToTheMinute() {
        var figures = new DeliveryFigures();
        figures.show(() -> new DeliveryStatus(0, Duration.ZERO,
                new OutboxStatus(0, 1, List.of(new GivenUp(1, CHAT, Optional.empty(), THEN, "it was refused")),
                        List.of(new GoneChat(CHAT, THEN, "the bot was blocked"))),
                Map.of(Platform.TELEGRAM, new LineStatus(Optional.empty(), Optional.of(THEN), "no connection"))));

        assertEquals(List.of("Waiting to be sent: 0; given up in the last day: 1",
                "Given up: a message to telegram:7 (2026-11-21 20:27 UTC), because it was refused",
                "Shut out of telegram:7 since 2026-11-21 20:27 UTC: the bot was blocked",
                "Last trouble in reaching telegram: 2026-11-21 20:27 UTC, no connection"), figures.lines(Language.EN));
    }
}
