package dev.quoth.bot.console;

import dev.quoth.bot.wording.Printable;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs command lines.
public final class CommandLines {
    private final Surroundings surroundings;

    public CommandLines(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Runs the command that `arguments` give and returns its exit code. Nothing is thrown: what goes wrong is told on one
    /// line.
    public int run(String... arguments) {
        Logs.quieten();
        var failures = new Failures(surroundings);
        var line = of(arguments, failures);
        try {
            var unknown = CommandName.in(arguments)
                    .filter(name -> !line.getSubcommands().containsKey(name.given()));
            return unknown.isPresent() ? noSuchCommand(unknown.get(), line) : line.execute(arguments);
        } finally {
            line.getOut().flush();
            surroundings.err().flush();
        }
    }

    private CommandLine of(String[] arguments, Failures failures) {
        var root = new QuothCommand(surroundings, "quoth " + String.join(" ", arguments));
        var line = new CommandLine(root);
        line.addSubcommand(new DemoCommand());
        line.addSubcommand(new AddCommand());
        line.addSubcommand(new SyncCommand());
        line.addSubcommand(new SourcesCommand());
        line.addSubcommand(new RemoveCommand());
        line.addSubcommand(new AskCommand());
        line.addSubcommand(new ChatCommand());
        line.addSubcommand(new ServeCommand());
        line.addSubcommand(new DigestCommand());
        line.addSubcommand(new ExportCommand());
        line.addSubcommand(new VerifyCommand());
        line.addSubcommand(new EvalCommand());
        line.addSubcommand(new DoctorCommand());
        line.addSubcommand(new FeedbackCommand());
        line.addSubcommand(new TrainBilingualCommand());
        line.addSubcommand(new TrainConfidenceCommand());
        line.addSubcommand("completion", completion());
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.isBold() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler((fault, unused) -> wrongUse(fault));
        line.setExecutionExceptionHandler((fault, unused, parsed) -> failures.tell(fault));
        return line;
    }

    private static CommandLine completion() {
        var completion = new CommandLine(new GenerateCompletion());
        completion.setCommandName("completion");
        completion.getCommandSpec().usageMessage()
                .description("Prints a script with which bash and zsh complete the commands and options of quoth.")
                .footer("", "Example:", "  source <(quoth completion)");
        return completion;
    }

    private int noSuchCommand(CommandName name, CommandLine line) {
        var near = name.near(line.getSubcommands().keySet());
        surroundings.tell("quoth: there is no command '" + Printable.line(name.given()) + "'"
                + near.map(meant -> "; did you mean " + meant + "?").orElse(""));
        surroundings.tell("Try 'quoth --help'.");
        return ExitCode.WRONG_USE;
    }

    private int wrongUse(ParameterException fault) {
        surroundings.tell("quoth: " + message(fault));
        surroundings.tell("Try '" + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.WRONG_USE;
    }

    private static String message(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return "'" + Printable.line(unmatched.getUnmatched().getFirst()) + "' is one argument too many";
        }
        var suggestions = fault instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions()
                : List.<String>of();
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("wrong use")
                + (suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?");
    }
}
