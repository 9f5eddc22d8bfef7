package dev.quoth.bot.chat;

import dev.quoth.corpus.Language;
import java.time.ZoneId;
import java.util.Optional;

/// Who says something.
///
/// @param name     how the platform shows the person; may be empty
/// @param language what the platform knows of the person's language; empty where it is none of ours
/// @param zone     the person's time zone, where the platform tells
public record Sender(UserId id, String name, Optional<Language> language, Optional<ZoneId> zone) {

    /// Makes a sender of whom the platform tells no more.
    public Sender(UserId id, String name) {
        this(id, name, Optional.empty(), Optional.empty());
    }
}
