package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.MessageId;

/// What a platform knows of a request that may have gone out.
public sealed interface Trace {

    /// It became that message.
    record Found(MessageId message) implements Trace {}

    /// It did not go out.
    record Nowhere() implements Trace {}

    /// The platform can't tell.
    record Unknown() implements Trace {}

    /// The platform can't be asked now, so that a request to it is lost, too; `reason` says why.
    record Unreachable(String reason) implements Trace {}
}
