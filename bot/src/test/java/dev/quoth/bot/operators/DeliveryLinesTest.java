package dev.quoth.bot.operators;

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

class DeliveryLinesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ChatId CHAT = new ChatId(Platform.TELEGRAM, "7");

    @Test
    void sayNothingWhereAllIsWell() {
        var line = new LineStatus(Optional.of(NOON.plusSeconds(1)), Optional.of(NOON), "timeout");

        assertEquals(List.of(), lines(new DeliveryStatus(0, Duration.ZERO,
                new OutboxStatus(0, 0, List.of(), List.of()), Map.of(Platform.TELEGRAM, line))));
    }

    @Test
    void sayWhatWaitsWhatWasGivenUpAndWhatCantBeReached() {
        var line = new LineStatus(Optional.of(NOON), Optional.of(NOON.plusSeconds(1)), "connection refused");
        var outbox = new OutboxStatus(3, 1,
                List.of(new GivenUp(9, CHAT, Optional.empty(), NOON, "not delivered in 24 hours")),
                List.of(new GoneChat(new ChatId(Platform.TELEGRAM, "-100"), NOON, "bot was kicked")));

        assertEquals(List.of("Questions that wait: 2 (the oldest for 30 s)", "Messages that are to go out: 3",
                "Given up in the last day: 1", "telegram:7: not delivered in 24 hours", "Shut out of: telegram:-100",
                "telegram could not be reached: connection refused"),
                lines(new DeliveryStatus(2, Duration.ofSeconds(30), outbox, Map.of(Platform.TELEGRAM, line))));
    }

    private static List<String> lines(DeliveryStatus status) {
        return new DeliveryLines(() -> status).lines(Language.EN);
    }
}
