package dev.quoth.bot.console;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The name of a command, as it was given.
record CommandName(String given) {

    /// Returns the first of `arguments` that is neither an option nor the folder of `--home`.
    static Optional<CommandName> in(String... arguments) {
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].equals("--home")) {
                at++;
            } else if (!arguments[at].startsWith("-")) {
                return Optional.of(new CommandName(arguments[at]));
            }
        }
        return Optional.empty();
    }

    /// Returns the one of `names` that was probably meant: a letter or two away, by the length of what was given.
    Optional<String> near(Collection<String> names) {
        int most = Math.max(1, given.length() / 3);
        return names.stream().filter(name -> distance(name) <= most)
                .min(Comparator.comparingInt(this::distance).thenComparing(Comparator.naturalOrder()));
    }

    /// How many letters must be put in, left out or replaced to make `name` of what was given.
    private int distance(String name) {
        var row = new int[name.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= given.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (given.charAt(line - 1) == name.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[name.length()];
    }
}
