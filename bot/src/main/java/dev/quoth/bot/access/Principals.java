package dev.quoth.bot.access;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.UserId;
import dev.quoth.config.Principal;
import java.util.Optional;

/// People and chats as settings name them.
public final class Principals {

    private Principals() {}

    /// Returns `user` as settings name it; empty on a platform that settings don't know.
    public static Optional<Principal> of(UserId user) {
        return named(user.toString());
    }

    /// Returns `chat` as settings name it; empty on a platform that settings don't know.
    public static Optional<Principal> of(ChatId chat) {
        return named(chat.toString());
    }

    private static Optional<Principal> named(String text) {
        try {
            return Optional.of(Principal.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
