package dev.quoth.bot.conversation;

import java.util.List;
import java.util.Optional;

/// What other packages add to a conversation.
///
/// @param commands further commands, such as those for digests and for operators
/// @param status   what operators see in the status beside what everybody sees
/// @param uploads  what takes in the files that operators send; empty where nothing does
public record Extensions(List<Command> commands, List<StatusSource> status, Optional<Uploads> uploads) {

    /// There are none.
    public static final Extensions NONE = new Extensions(List.of(), List.of(), Optional.empty());

    public Extensions {
        commands = List.copyOf(commands);
        status = List.copyOf(status);
    }
}
