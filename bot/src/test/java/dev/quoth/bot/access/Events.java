package dev.quoth.bot.access;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import java.time.Instant;
import java.util.Optional;

/// What people of Telegram say, each in an event of its own.
public final class Events {
    /// When all of it is said.
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    /// A group.
    public static final Venue GROUP = Venue.of(new ChatId(Platform.TELEGRAM, "-100"), Venue.Kind.GROUP);

    private int last;

    /// Somebody says `text` to us alone.
    public Event said(long user, String text) {
        return happened(user, privately(user), new Content.Said(new MessageId("m" + last), text, Optional.empty()));
    }

    /// Somebody says `text` to us in the group.
    public Event saidInGroup(long user, String text) {
        return happened(user, GROUP, new Content.Said(new MessageId("m" + last), text, Optional.empty()));
    }

    public Event happened(long user, Venue venue, Content content) {
        last++;
        return new Event(new EventId(Platform.TELEGRAM, "e" + last), venue,
                new Sender(new UserId(Platform.TELEGRAM, Long.toString(user)), "Ann"), NOON, content);
    }

    /// The private chat with `user`.
    public static Venue privately(long user) {
        return Venue.of(new ChatId(Platform.TELEGRAM, Long.toString(user)), Venue.Kind.PRIVATE);
    }
}
