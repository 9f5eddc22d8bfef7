package dev.quoth.bot.conversation;

import java.util.List;
import java.util.Optional;

/// What operators have beside what everybody has.
///
/// @param commands further commands, those for operators among them
/// @param status   what they see in the status beside what everybody sees
/// @param uploads  what takes in the files that they send; empty where nothing does
public record OperatorTools(List<Command> commands, List<StatusSource> status, Optional<Uploads> uploads) {

    /// There are none.
    public static final OperatorTools NONE = new OperatorTools(List.of(), List.of(), Optional.empty());

    public OperatorTools {
        commands = List.copyOf(commands);
        status = List.copyOf(status);
    }
}
