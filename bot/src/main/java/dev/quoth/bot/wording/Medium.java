package dev.quoth.bot.wording;

import dev.quoth.bot.chat.Platform;

/// Where words are read.
public enum Medium {
    /// By people whom the server's folders don't concern.
    CHAT,
    /// By one who sits at the machine: documents are named by their addresses, and commands are those of the command line.
    TERMINAL;

    /// Returns where what is said on `platform` is read.
    public static Medium of(Platform platform) {
        return platform == Platform.CONSOLE ? TERMINAL : CHAT;
    }
}
