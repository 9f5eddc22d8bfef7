package dev.quoth.bot.operators;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.access.Events;
import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.FileFetcher;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.doctor.Check;
import dev.quoth.bot.doctor.Doctor;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.config.AccessSettings;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.SettableClock;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An operator's commands over real stores, in a folder of their own. Whoever gives them is user 7.
final class OperatorDesk implements AutoCloseable {
    static final long OPERATOR = 7;

    final SettableClock clock = new SettableClock(Events.NOON);
    final Events events = new Events();
    final ChatDatabase chats;
    final Access access;
    final Path files;
    /// What was shown until the reply came.
    final List<Reply> shown = new ArrayList<>();
    private final CorpusStore corpus;
    private final OperatorCommands commands;

    OperatorDesk(Path folder, AccessSettings settings, List<Check> checks) {
        chats = ChatDatabase.open(folder.resolve(ChatDatabase.FILE));
        corpus = CorpusStore.open(folder.resolve("quoth.db"), clock);
        access = new Access(settings, chats.grants(), clock);
        files = folder.resolve("files");
        FileFetcher fetcher = (file, into) -> Files.writeString(into.resolve("download"), file.reference());
        commands = new OperatorCommands(new OperatorCommands.Guests(access, chats.callers()),
                new KnownLibrary(corpus),
                new OperatorCommands.Files(Map.of(Platform.TELEGRAM, fetcher), chats.uploads(), files),
                new Doctor(checks), clock);
    }

    static OperatorDesk in(Path folder) {
        return new OperatorDesk(folder, new AccessSettings(false, List.of(), List.of()), List.of());
    }

    /// Makes a collection by putting a place into it.
    void hasCollections(String... names) {
        for (var name : names) {
            corpus.addPlace(new Place(name, "/srv/" + name));
        }
    }

    List<Place> places() {
        return corpus.places().stream().map(place -> place.place()).toList();
    }

    /// The operator gives a command in private.
    Reply says(String text) throws InterruptedException {
        return runs(events.said(OPERATOR, text), text);
    }

    /// The operator gives a command in the group.
    Reply saysInGroup(String text) throws InterruptedException {
        return runs(events.saidInGroup(OPERATOR, text), text);
    }

    Reply runs(Event event, String text) throws InterruptedException {
        var words = text.substring(1).split("\\s+", 2);
        var command = commands.commands().stream().filter(one -> one.name().equals(words[0])).findFirst()
                .orElseThrow();
        return command.run(request(event, words.length > 1 ? words[1].strip() : ""), this::show);
    }

    /// Returns the names of those commands that are given in private chats alone.
    List<String> privateCommands() {
        return commands.commands().stream().filter(Command::isPrivate).map(Command::name).toList();
    }

    /// The operator sends a file.
    Reply sends(Event event) throws InterruptedException {
        var shared = (Content.Shared) event.content();
        return commands.uploads().take(request(event, shared.caption()), shared, this::show);
    }

    private void show(Reply.Message message) {
        shown.add(message);
    }

    private Request request(Event event, String text) {
        return new Request(event, new Permission.Operator(Permission.Guest.OF_ALL), text, Language.EN);
    }

    @Override
    public void close() {
        corpus.close();
        chats.close();
    }
}
