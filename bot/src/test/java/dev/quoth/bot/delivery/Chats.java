package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.corpus.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Events of a platform that says `EVENT KIND CHAT MESSAGE TEXT`, and replies as the words that they hold.
final class Chats {
    static final Instant BEGINNING = Instant.parse("2026-11-21T08:00:00Z");

    private Chats() {}

    static ChatId chat(String name) {
        return new ChatId(Platform.TELEGRAM, name);
    }

    /// Somebody says `text` in `chat`; the event's name and the message's are made of it.
    static Arrival said(String chat, String text) {
        return arrival(chat, "said", text, text);
    }

    /// Somebody changes what was said as `message` to `text`.
    static Arrival edited(String chat, String message, String text) {
        return arrival(chat, "edited", message, text);
    }

    static Arrival pressed(String chat, String text) {
        return arrival(chat, "pressed", "under", text);
    }

    static Arrival joined(String chat) {
        return arrival(chat, "joined", "none", "joined");
    }

    private static Arrival arrival(String chat, String kind, String message, String text) {
        return arrival(String.join("|", chat, kind, message, text));
    }

    /// Returns what arrives as `payload`.
    static Arrival arrival(String payload) {
        var event = read(payload);
        return new Arrival(event.id(), event.venue().chat(), payload);
    }

    static Event read(String payload) {
        var parts = payload.split("\\|");
        var chat = chat(parts[0]);
        var kind = parts[0].startsWith("-") ? Venue.Kind.GROUP : Venue.Kind.PRIVATE;
        Content content = switch (parts[1]) {
            case "said" -> new Content.Said(new MessageId(parts[2]), parts[3], Optional.empty());
            case "edited" -> new Content.Edited(new MessageId(parts[2]), parts[3]);
            case "joined" -> new Content.Joined();
            default -> new Content.Pressed(new Action.Say(parts[3]), new MessageId(parts[2]));
        };
        return new Event(new EventId(Platform.TELEGRAM, parts[0] + "-" + parts[3]), Venue.of(chat, kind),
                new Sender(new UserId(Platform.TELEGRAM, "7"), "Ann"), BEGINNING, content);
    }

    static String text(Event event) {
        return switch (event.content()) {
            case Content.Said said -> said.text();
            case Content.Edited edited -> edited.text();
            case Content.Pressed pressed -> pressed.action().data();
            default -> event.content().getClass().getSimpleName();
        };
    }

    static Reply.Message message(String... lines) {
        return Reply.Message.of(Language.EN,
                Arrays.stream(lines).map(ReplyPart.Paragraph::of).toArray(ReplyPart[]::new));
    }

    static String words(ReplyPart part) {
        return ((ReplyPart.Paragraph) part).runs().stream().map(run -> run.text()).collect(Collectors.joining());
    }
}
