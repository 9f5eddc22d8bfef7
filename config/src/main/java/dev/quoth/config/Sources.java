package dev.quoth.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where values come from: the environment, which wins, and the settings file.
record Sources(YamlFile.Content file, Map<String, String> environment) {

    private static final String PREFIX = "QUOTH_";
    private static final Set<String> NOT_SETTINGS = Set.of("QUOTH_HOME", "QUOTH_JAVA", "QUOTH_JAVA_OPTS");
    private static final Pattern SHOWN_WORD = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");

    /// Returns what was given for `key`, or null.
    @Nullable
    Given given(String key) {
        var variable = environment.getOrDefault(variable(key), "").strip();
        if (!variable.isEmpty()) {
            return new Given.Variable(variable(key), variable);
        }
        var given = file.given().get(key);
        if (given != null) {
            return given;
        }
        for (var entry : file.given().entrySet()) {
            if (entry.getKey().startsWith(key + ".")) {
                return new Given.Misfit(entry.getValue().place(), "must be a value, not a group of keys");
            }
        }
        return null;
    }

    /// Returns a problem for everything given that is none of the settings `known`.
    List<Problem> unknown(Set<String> known) {
        var problems = new ArrayList<Problem>();
        file.given().forEach((key, given) -> {
            if (!known.contains(key) && known.stream().noneMatch(setting -> key.startsWith(setting + "."))) {
                problems.add(new Problem(shown(key), given.place(), whyUnknown(key, given, known)));
            }
        });
        var variables = known.stream().map(Sources::variable).collect(Collectors.toSet());
        for (var name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith(PREFIX) && !variables.contains(name) && !NOT_SETTINGS.contains(name)) {
                problems.add(new Problem("", name, "is not a setting" + Nearest.hint(name, variables)));
            }
        }
        return problems;
    }

    private static String whyUnknown(String key, Given given, Set<String> known) {
        if (given instanceof Given.Misfit(var place, var reason)) {
            return reason;
        }
        boolean group = known.stream().anyMatch(setting -> setting.startsWith(key + "."));
        return group ? "must be a group of keys, not a value" : "is not a setting" + Nearest.hint(key, known);
    }

    /// A misplaced colon can make a key of a token: words that don't look like a key's are not shown.
    static String shown(String key) {
        return Pattern.compile("\\.").splitAsStream(key).map(word -> SHOWN_WORD.matcher(word).matches() ? word : "…")
                .collect(Collectors.joining("."));
    }

    private static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
