package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.UnansweredException;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.bot.wording.Emphasis;
import dev.quoth.bot.wording.PlainText;
import dev.quoth.config.Settings;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A chat with the bot, over real stores.
final class Talk implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);
    private final Library library;
    private final Path file;
    private ChatDatabase database;
    private final List<Command> further;
    private Permission permission = Permission.Guest.OF_ALL;
    private Sender sender = new Sender(new UserId(Platform.TELEGRAM, "7"), "Ann");
    private Venue venue = Venue.of(new ChatId(Platform.TELEGRAM, "7"), Venue.Kind.PRIVATE);
    private int events;

    Talk(Library library, Path folder, Command... further) {
        this.library = library;
        this.file = folder.resolve("chats.db");
        this.database = ChatDatabase.open(file);
        this.further = List.of(further);
    }

    Talk as(Permission other) {
        permission = other;
        return this;
    }

    Talk seeing(String... collections) {
        return as(new Permission.Guest(Set.of(collections)));
    }

    Talk speaking(Language language) {
        sender = new Sender(sender.id(), sender.name(), Optional.of(language), Optional.empty());
        return this;
    }

    Talk in(Venue other) {
        venue = other;
        return this;
    }

    Talk after(Duration time) {
        clock.pass(time);
        return this;
    }

    /// Closes what is kept, and opens it again.
    void restart() {
        database.close();
        database = ChatDatabase.open(file);
    }

    Library library() {
        return library;
    }

    ConversationStore store() {
        return database.conversations();
    }

    Conversation conversation() {
        return new Conversation(new Setting(library, store(), Entrance.open(permission),
                Settings.defaults().conversation(), new QuestionLog(Settings.defaults().log()),
                new Extensions(further, List.of(language -> List.of("Waiting: 0")), Optional.empty())));
    }

    Event event(Content content) {
        return new Event(new EventId(Platform.TELEGRAM, "e" + ++events), venue, sender, clock.instant(), content);
    }

    Content.Said said(String text) {
        return new Content.Said(new MessageId("m" + (events + 1)), text, Optional.empty());
    }

    Reply reply(Event event) {
        try {
            return conversation().respond(event, message -> {
            });
        } catch (UnansweredException e) {
            return e.instead();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Reply.Message say(String text) {
        return (Reply.Message) reply(event(said(text)));
    }

    Reply press(Action action) {
        return reply(event(new Content.Pressed(action, new MessageId("b1"))));
    }

    /// Returns what is said to `text`, as plain text.
    String hear(String text) {
        return plain(say(text));
    }

    static String plain(Reply reply) {
        return switch (reply) {
            case Reply.Message message -> new PlainText(Emphasis.MARKDOWN).of(message.parts());
            case Reply.Toast toast -> "(" + toast.text() + ")";
            case Reply.Silence silence -> "";
            case Reply.Results results -> results.results().toString();
        };
    }

    @Override
    public void close() {
        database.close();
    }
}
