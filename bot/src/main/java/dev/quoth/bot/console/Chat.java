package dev.quoth.bot.console;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.UnansweredException;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.conversation.Conversation;
import dev.quoth.bot.conversation.Entrance;
import dev.quoth.bot.conversation.Extensions;
import dev.quoth.bot.conversation.QuestionLog;
import dev.quoth.bot.conversation.Setting;
import dev.quoth.bot.home.Home;
import dev.quoth.bot.serve.TerminalDigests;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.bot.wording.Emphasis;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The bot's own conversation in the terminal, until an empty line or the end of input.
final class Chat {
    private static final String HELP = """
                                       Ask a question in English or Chinese; the answer quotes your documents.
                                       /help shows what you can ask. An empty line or Ctrl-D ends.""";
    private static final Venue TERMINAL = Venue.of(new ChatId(Platform.CONSOLE, "terminal"), Venue.Kind.PRIVATE);
    private static final Sender USER = new Sender(new UserId(Platform.CONSOLE, "user"), "");

    private final Conversation conversation;
    private final Surroundings surroundings;
    private final ReplyText text;
    private final Instant begun;
    private int said;

    private Chat(Setting setting, Surroundings surroundings) {
        this.conversation = new Conversation(setting);
        this.surroundings = surroundings;
        this.text = new ReplyText(surroundings.isBold() ? Emphasis.TERMINAL : Emphasis.MARKDOWN);
        this.begun = surroundings.clock().instant();
    }

    /// Chats about what stands in `collections` of `home`; in all where that is empty. What is said is kept in the home,
    /// where that can be written.
    static void run(Home home, Replies replies, Set<String> collections, Surroundings surroundings)
            throws InterruptedException {
        try (var file = ChatFile.of(home.folder().path());
                var database = ChatDatabase.open(file.path());
                var digests = new TerminalDigests(replies.library(), database, home.settings().digest(),
                        surroundings.clock())) {
            var guest = new Permission.Guest(collections);
            var setting = new Setting(replies.library(), database.conversations(),
                    Entrance.open(new Permission.Operator(guest)), home.settings().conversation(),
                    new QuestionLog(home.settings().log()),
                    new Extensions(digests.commands(), List.of(), Optional.empty()));
            new Chat(setting, surroundings).run();
        }
    }

    private void run() throws InterruptedException {
        if (surroundings.terminals().in()) {
            surroundings.tell(HELP);
        }
        try (var lines = TextFiles.reader("-", surroundings)) {
            for (var line = next(lines); !line.isEmpty(); line = next(lines)) {
                surroundings.print(reply(line));
                surroundings.print("");
            }
        }
    }

    /// Returns the next line that is not blank by intention; empty at the end.
    private String next(TextLines lines) {
        if (surroundings.terminals().in()) {
            surroundings.err().print("> ");
            surroundings.err().flush();
        }
        var line = lines.next();
        return line == null ? "" : line.strip();
    }

    private String reply(String line) throws InterruptedException {
        var name = begun.toEpochMilli() + "-" + ++said;
        var event = new Event(new EventId(Platform.CONSOLE, name), TERMINAL, USER, surroundings.clock().instant(),
                new Content.Said(new MessageId(name), line, Optional.empty()));
        try {
            return text.of(conversation.respond(event, message -> surroundings.tell(text.of(message))));
        } catch (UnansweredException e) {
            return text.of(e.instead());
        }
    }
}
