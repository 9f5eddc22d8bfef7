package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Venue;
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

    /// Returns the request that says `text`, a plain line of ours, where nothing better can be rendered. It looks at nothing
    /// else, so that nothing else can make it fail.
    Outgoing plain(Venue venue, String text);

    /// Sends one request and waits for what the platform says to it. It neither tries again nor waits for its turn; both
    /// are done for it.
    Delivery send(Dispatch request) throws InterruptedException;

    /// Asks the platform what became of `request`, of which we don't know whether it went out.
    default Trace find(Dispatch request) throws InterruptedException {
        return new Trace.Unknown();
    }

    /// Shows the beginning of a reply to somebody who watches, without saying it; each in the place of the one before with
    /// that number, until something is said. Returns false, and shows nothing, where the platform has no such thing in that
    /// chat: then a message can be said and changed. Whether it works does not matter otherwise.
    ///
    /// @param number of the event that is answered
    default boolean showDraft(Rendering beginning, long number) throws InterruptedException {
        return false;
    }

    /// Shows in the chat of `event` that it is being worked on, for a few seconds. Whether that works does not matter.
    void showLife(Event event);
}
