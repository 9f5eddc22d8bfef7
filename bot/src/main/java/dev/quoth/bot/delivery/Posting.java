package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Venue;
import java.util.List;
import java.util.Optional;

/// The requests that say one thing, in order.
///
/// @param about    what it answers
/// @param name     what it is called, where nothing may be said twice under that name
/// @param requests never empty
public record Posting(Venue venue, About about, Optional<String> name, List<Outgoing> requests) {

    public Posting {
        requests = List.copyOf(requests);
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("a posting must have requests");
        }
    }
}
