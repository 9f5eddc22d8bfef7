package dev.quoth.bot.http;

import java.util.List;
import java.util.function.Supplier;

/// How the service is, asked anew each time.
///
/// @param troubles what keeps it from working, a line each; empty where it works
/// @param figures  what it counts
public record Vitals(Supplier<List<String>> troubles, Supplier<List<Figure>> figures) {

    /// A figure of the service.
    ///
    /// @param name  as Prometheus wants it: `quoth_…`, a-z and _; a counter's ends in `_total`
    /// @param about what it counts, on one line
    public record Figure(String name, String about, double value) {

        private static final String COUNTER = "_total";

        public Figure {
            if (!name.matches("quoth_[a-z_]+")) {
                throw new IllegalArgumentException("a figure's name must be quoth_ and a-z _, got '" + name + "'");
            }
        }

        String exposition() {
            var type = name.endsWith(COUNTER) ? "counter" : "gauge";
            return "# HELP %s %s%n# TYPE %s %s%n%s %s%n".formatted(name, about, name, type, name, number())
                    .replace(System.lineSeparator(), "\n");
        }

        private String number() {
            boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
            return isWhole ? Long.toString((long) value) : Double.toString(value);
        }
    }
}
