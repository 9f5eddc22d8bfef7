package dev.quoth.bot.chat;

import java.util.Locale;
import java.util.function.BiFunction;

/// Where people chat with us.
public enum Platform {
    TELEGRAM, SLACK,
    /// The terminal, in `quoth chat`.
    CONSOLE;

    /// Returns what `made` makes of the platform and the name that stand in `text`, written `PLATFORM:NAME`. Throws
    /// IllegalArgumentException for any other text.
    ///
    /// @param what what is written so, for the message, such as `a chat`
    static <T> T parse(String text, String what, BiFunction<Platform, String, T> made) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(what + " must be written PLATFORM:ID, got '" + text + "'");
        }
        return made.apply(ofKey(text.substring(0, colon)), text.substring(colon + 1));
    }

    /// Returns its name as settings and ids write it, such as `telegram`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Returns the platform whose [#key()] is `key`; throws IllegalArgumentException for any other text.
    public static Platform ofKey(String key) {
        for (var platform : values()) {
            if (platform.key().equals(key)) {
                return platform;
            }
        }
        throw new IllegalArgumentException("platform must be telegram, slack or console, got '" + key + "'");
    }
}
