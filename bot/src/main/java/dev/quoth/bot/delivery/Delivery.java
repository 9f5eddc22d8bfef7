package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.MessageId;
import java.time.Duration;
import java.util.Optional;

/// What came of a request to a platform.
public sealed interface Delivery {

    /// It is done; `message` is the message that it made or changed, where it did.
    record Sent(Optional<MessageId> message) implements Delivery {}

    /// The platform wants us to wait and did nothing.
    ///
    /// @param isForAll whether nothing may be sent to any chat for so long
    record Later(Duration delay, boolean isForAll) implements Delivery {}

    /// It did not go out, and may when it is tried again: the platform is down or can't be reached.
    record NotSent(String reason) implements Delivery {}

    /// It is not known whether it went out: the connection broke after it was sent.
    record Unsure(String reason) implements Delivery {}

    /// The platform will never take this request.
    record Refused(String reason) implements Delivery {}

    /// Nothing can be sent to this chat: we were blocked or shut out, or it is no more.
    record ChatGone(String reason) implements Delivery {}

    /// The chat goes on under another id; nothing was sent.
    record ChatMoved(ChatId to) implements Delivery {}
}
