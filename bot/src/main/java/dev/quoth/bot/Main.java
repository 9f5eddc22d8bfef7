package dev.quoth.bot;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line's entry.
@Command(name = "quoth", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Answers questions over your documents, each with a verbatim quote.")
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
