package dev.quoth.bot.console;

import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeFolder;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// What stands before the commands: the options that all have, and what all run in.
@Command(name = "quoth", mixinStandardHelpOptions = true, versionProvider = Version.class, scope = ScopeType.INHERIT, sortOptions = false, usageHelpAutoWidth = false, description = "Answers questions over your own documents, each with a verbatim quote.", footer = {
        "", "Examples:", "  quoth demo", "  quoth add ~/reports",
        "  quoth ask 'How much was reserved for the institute?'",
        "  quoth chat"})
final class QuothCommand implements Runnable {
    private final Surroundings surroundings;
    private final String commandLine;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "The folder with settings, store and index; default: QUOTH_HOME, else ~/.quoth.")
    @Nullable
    Path home;

    QuothCommand(Surroundings surroundings, String commandLine) {
        this.surroundings = surroundings;
        this.commandLine = commandLine;
    }

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Log what goes on to standard error.")
    void debug(boolean wanted) {
        if (wanted) {
            Logs.sayMore();
        }
    }

    @Override
    public void run() {
        var line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        throw new CommandLine.ParameterException(line, "a command is missing");
    }

    /// Returns what picocli put into a command's `parent`.
    static QuothCommand of(@Nullable QuothCommand parent) {
        return Objects.requireNonNull(parent, "picocli sets the parent of every command");
    }

    Surroundings surroundings() {
        return surroundings;
    }

    HomeFolder folder() {
        return HomeFolder.of(Optional.ofNullable(home), surroundings.environment());
    }

    Home openToRead() {
        return openToRead(folder(), Optional.empty());
    }

    /// Opens the home to read, and makes it where there is none.
    Home openOrMake() {
        return Home.openOrMake(folder(), surroundings.environment(), surroundings.clock());
    }

    /// Opens the home to ask questions like `first`, whose models are loaded meanwhile.
    Home openToAsk(String first) {
        return openToAsk(folder(), first);
    }

    Home openToAsk(HomeFolder folder, String first) {
        return openToRead(folder, Optional.of(first));
    }

    private Home openToRead(HomeFolder folder, Optional<String> first) {
        return Home.openToRead(folder, surroundings.environment(), surroundings.clock(), first);
    }

    Home openToWrite() {
        return openToWrite(folder());
    }

    Home openToWrite(HomeFolder folder) {
        return Home.openToWrite(folder, surroundings.environment(), surroundings.clock(), commandLine);
    }
}
