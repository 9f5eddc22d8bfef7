package dev.quoth.bot.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes checks, one after the other.
public record Doctor(List<Check> checks) {
    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

    public Doctor {
        checks = List.copyOf(checks);
    }

    /// What one check found.
    public record Result(String name, Finding finding) {

        public boolean hasFailed() {
            return finding instanceof Finding.Failed;
        }

        /// Returns it in a line: how it is, what was looked at, what is the case.
        public String line() {
            var sign = switch (finding) {
                case Finding.Fine fine -> "ok";
                case Finding.Warning warning -> "warn";
                case Finding.Failed failed -> "FAIL";
            };
            return sign + " " + name + ": " + finding.what();
        }

        /// Returns what to do; empty where nothing is.
        public Optional<String> advice() {
            return switch (finding) {
                case Finding.Fine fine -> Optional.empty();
                case Finding.Warning(var what, var advice) -> Optional.of(advice);
                case Finding.Failed(var what, var advice) -> Optional.of(advice);
            };
        }
    }

    /// Returns what all found, in their order; one that fails does not keep the others from being made.
    public List<Result> examine() throws InterruptedException {
        var results = new ArrayList<Result>();
        for (var check : checks) {
            results.add(new Result(check.name(), examine(check)));
        }
        return List.copyOf(results);
    }

    private static Finding examine(Check check) throws InterruptedException {
        try {
            return check.run();
        } catch (RuntimeException e) {
            LOG.debug("the check of {} failed", check.name(), e);
            var message = e.getMessage();
            return new Finding.Failed(message == null
                    ? e.getClass().getSimpleName()
                    : message.lines().findFirst()
                            .orElse(""),
                    "see what the log says, with --debug");
        }
    }
}
