package dev.quoth.bot.chat;

import dev.quoth.corpus.Language;
import java.time.ZoneId;
import java.util.Optional;

/// Who says something.
///
/// @param name     how the platform shows the person; may be empty
/// @param language what the platform knows of the person's language; empty where it is none of ours
/// @param zone     the person's time zone, where the platform tells
/// @param isGuest  whether the person is a guest of those among whom we are, such as in a workspace of Slack, who may do
///                 only what was given to the person by name
public record Sender(UserId id, String name, Optional<Language> language, Optional<ZoneId> zone, boolean isGuest) {

    /// Makes a sender who is at home there.
    public Sender(UserId id, String name, Optional<Language> language, Optional<ZoneId> zone) {
        this(id, name, language, zone, false);
    }

    /// Makes a sender of whom the platform tells no more.
    public Sender(UserId id, String name) {
        this(id, name, Optional.empty(), Optional.empty());
    }
}
