package dev.quoth.bot.delivery;

/// A request that is to go out.
///
/// @param payload      the adapter's own form of it
/// @param isRepeatable whether it does no harm to send it twice, as with a change to a message
public record Outgoing(String payload, Pace pace, boolean isRepeatable) {

    /// Returns it with another pace.
    Outgoing at(Pace other) {
        return new Outgoing(payload, other, isRepeatable);
    }

    /// What the request counts against.
    public enum Pace {
        /// The limits of messages, in its chat and over all.
        MESSAGE,
        /// The limit over all: what one person alone sees, which goes past the messages of its chat.
        ASIDE,
        /// The limits of messages, after all that people wait for: what we say of our own accord to many.
        LEISURE,
        /// No limit: the answer to a pressed button. It overtakes messages and is worthless after a minute.
        FREE
    }
}
