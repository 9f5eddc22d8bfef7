package dev.quoth.bot.serve;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.digest.Digests;
import dev.quoth.bot.digest.EditionMaker;
import dev.quoth.bot.digest.EditionWriter;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.config.DigestSettings;
import java.time.InstantSource;
import java.util.List;

/// The commands of digests in a terminal, where none is sent: they show what one would say.
public final class TerminalDigests implements AutoCloseable {

    private final Digests digests;
    private final List<Command> commands;

    public TerminalDigests(HomeLibrary library, ChatDatabase chats, DigestSettings settings, InstantSource clock) {
        digests = new Digests(
                new Digests.Desk(chats.subscriptions(), chats.editions(), chats.watches(), chats.timetable(clock)),
                new Digests.Newsroom(EditionMaker.of(library.store(), library), EditionWriter.standard(),
                        new LatePoster(), subscription -> new Permission.Stranger(), () -> {
                        }, () -> {
                        }),
                Digests.Terms.of(settings, clock));
        commands = digests.commands(new Digests.Front(library, user -> false,
                Digests.Usual.of(settings)));
    }

    public List<Command> commands() {
        return commands;
    }

    @Override
    public void close() {
        digests.close();
    }
}
