package dev.quoth.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quoth.bot.delivery.Arrival;
import dev.quoth.bot.delivery.Intake;
import java.time.InstantSource;
import java.util.ArrayList;

/// Hands updates on to be stored. What does not concern us is not kept: others' talk is nothing of ours.
record Arrivals(UpdateReader reader, Intake intake, InstantSource clock) {

    /// Stores those of `updates` that concern us, which were sent to `bot`: all of them or none. Once this returned they may
    /// be acknowledged. Throws [dev.quoth.corpus.sqlite.StoreException] where they can't be stored.
    void accept(Bot bot, Iterable<JsonNode> updates) {
        var arrivals = new ArrayList<Arrival>();
        for (var update : updates) {
            var received = new Received(bot, clock.instant(), update);
            reader.read(received).ifPresent(
                    event -> arrivals.add(new Arrival(event.id(), event.venue().chat(), received.text())));
        }
        if (!arrivals.isEmpty()) {
            intake.acceptAll(arrivals);
        }
    }
}
