package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Platform;
import java.util.List;
import java.util.Optional;

/// A platform as the safe keeping sees it. It translates and does nothing else. Safe for use by several threads.
public interface Adapter {

    Platform platform();

    /// Reads what arrived; empty where it asks nothing of us. Throws [NotYetReadableException] where it can't be read now
    /// but later: then it waits, and what else arrived in its chat waits behind it.
    Optional<Event> read(String payload);

    /// Returns the requests that say what is to be said, in order: several where it is too long for one.
    List<Outgoing> render(Rendering what);

    /// Sends one request and waits for what the platform says to it. It neither tries again nor waits for its turn; both
    /// are done for it.
    Delivery send(Dispatch request) throws InterruptedException;

    /// Asks the platform what became of `request`, of which we don't know whether it went out.
    default Trace find(Dispatch request) throws InterruptedException {
        return new Trace.Unknown();
    }

    /// Shows in the chat of `event` that it is being worked on, for a few seconds. Whether that works does not matter.
    void showLife(Event event);
}
