package dev.quoth.bot.store;

import dev.quoth.corpus.sqlite.Database;
import java.nio.file.Path;

/// A chats.db that does not wait for the disk, for tests that store much.
public final class QuickChats {
    private QuickChats() {}

    public static ChatDatabase open(Path file) {
        return ChatDatabase.open(file, Database.Durability.SURVIVES_KILL);
    }
}
