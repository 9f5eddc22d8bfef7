package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Permission;
import dev.quoth.config.Nearest;
import java.util.List;
import java.util.Optional;

/// The commands that there are.
record Commands(List<Command> all) {

    Commands {
        all = List.copyOf(all);
    }

    /// Returns the command that goes by `name`, which is in small letters.
    Optional<Command> find(String name) {
        return all.stream().filter(command -> command.name().equals(name) || command.aliases().contains(name))
                .findFirst();
    }

    /// Returns those that may be given.
    List<Command> permitted(Permission permission) {
        return all.stream().filter(command -> permission.isOperator() || !command.isForOperators()).toList();
    }

    /// Returns the name of the permitted command that `name` was meant to be; empty where none is near.
    Optional<String> nearest(String name, Permission permission) {
        return Nearest.to(name, permitted(permission).stream().map(Command::name).toList());
    }
}
