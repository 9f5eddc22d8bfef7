package dev.quoth.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Which known name a mistyped one was meant to be.
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /// Returns a question that names the known name that `name` was meant to be; empty where none is near.
    static String hint(String name, Collection<String> known) {
        return to(name, known).map(nearest -> "; did you mean " + nearest + "?").orElse("");
    }

    /// Returns the known name with the fewest letters to change, or with the same last word; empty where none is near.
    public static Optional<String> to(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        var written = normal(name);
        Optional<String> nearest = Optional.empty();
        int fewest = Math.max(2, name.length() / 4) + 1;
        for (var candidate : known.stream().sorted().toList()) {
            int changes = normal(candidate).endsWith("." + written) ? 1 : changes(written, normal(candidate));
            if (changes < fewest) {
                fewest = changes;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    private static String normal(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Levenshtein's distance.
    private static int changes(String from, String to) {
        var row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
