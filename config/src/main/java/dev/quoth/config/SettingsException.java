package dev.quoth.config;

import java.util.List;
import java.util.stream.Collectors;

/// The settings can't be used. The message has a line for every problem and no secret.
public final class SettingsException extends RuntimeException {

    private final transient List<Problem> problems;

    public SettingsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /// Returns what is wrong: the file's problems by their order in it, then the environment's.
    public List<Problem> problems() {
        return problems;
    }
}
