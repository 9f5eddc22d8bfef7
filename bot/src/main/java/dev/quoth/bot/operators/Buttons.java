package dev.quoth.bot.operators;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Button;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Buttons that give commands, one in a row.
final class Buttons {

    private Buttons() {}

    /// Returns a row whose button says `command`; empty where that is too long for a button, and must be typed.
    static Optional<List<Button>> row(String label, String command) {
        var length = ("t:" + command).getBytes(StandardCharsets.UTF_8).length;
        return length > Action.MOST_BYTES
                ? Optional.empty()
                : Optional.of(List.of(new Button(label, new Action.Say(command))));
    }
}
