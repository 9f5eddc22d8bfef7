package dev.quoth.bot;

import dev.quoth.bot.console.CommandLines;
import dev.quoth.bot.console.Surroundings;
import java.time.Clock;

/// The program's entry.
public final class Main {

    private Main() {}

    /// Runs the command that `arguments` give and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(run(arguments, Surroundings.ofProcess(Clock.systemUTC())));
    }

    /// Runs the command that `arguments` give in `surroundings` and returns its exit code: 0 done, 1 the answer is no,
    /// 2 wrong use or settings, 3 a fault.
    public static int run(String[] arguments, Surroundings surroundings) {
        return new CommandLines(surroundings).run(arguments);
    }
}
