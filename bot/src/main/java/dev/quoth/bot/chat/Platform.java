package dev.quoth.bot.chat;

import java.util.Locale;

/// Where people chat with us.
public enum Platform {
    TELEGRAM, SLACK,
    /// The terminal, in `quoth chat`.
    CONSOLE;

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
