package dev.quoth.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quoth.bot.delivery.Arrival;
import dev.quoth.bot.delivery.Intake;
import java.time.InstantSource;

/// Hands updates on to be stored. What does not concern us is not kept: others' talk is nothing of ours.
record Arrivals(UpdateReader reader, Intake intake, InstantSource clock) {

    /// Stores `update`, which was sent to `bot`, if it concerns us. Once this returned it may be acknowledged. Throws
    /// [dev.quoth.corpus.sqlite.StoreException] where it can't be stored.
    void accept(Bot bot, JsonNode update) {
        var received = new Received(bot, clock.instant(), update);
        reader.read(received).ifPresent(
                event -> intake.accept(new Arrival(event.id(), event.venue().chat(), received.text())));
    }
}
