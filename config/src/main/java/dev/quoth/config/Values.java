package dev.quoth.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was given, asked for key by key in a [form][Forms]. Whatever is wrong becomes a problem, and the default goes on
/// in its place. Not safe for use by several threads.
final class Values {

    private static final int LONGEST_SHOWN = 30;
    private static final int SHORTEST_SECRET = 4;

    private final Sources sources;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> secrets = new HashSet<>();

    Values(Sources sources) {
        this.sources = sources;
    }

    <T> T one(String key, T otherwise, Function<String, T> form) {
        var value = maybe(key, form);
        return value == null ? otherwise : value;
    }

    <T> @Nullable T maybe(String key, Function<String, T> form) {
        asked.add(key);
        return switch (sources.given(key)) {
            case null -> null;
            case Given.One(var place, var text) -> read(key, place, text, form);
            case Given.Variable(var place, var text) -> read(key, place, text, form);
            case Given.Many(var place, var items) -> {
                refuse(key, place, "must be one value, not a list");
                yield null;
            }
            case Given.Misfit(var place, var reason) -> {
                refuse(key, place, reason);
                yield null;
            }
        };
    }

    /// Like [#maybe], for what must never be shown, in no problem whatsoever.
    @Nullable
    Secret secret(String key, Function<String, Secret> form) {
        return maybe(key, text -> {
            secrets.add(text);
            return form.apply(text);
        });
    }

    /// Like [#many], for what must never be shown.
    List<Secret> secrets(String key, Function<String, Secret> form) {
        return many(key, text -> {
            secrets.add(text);
            return form.apply(text);
        });
    }

    <T> List<T> many(String key, Function<String, T> form) {
        asked.add(key);
        List<Given.One> items = switch (sources.given(key)) {
            case null -> List.of();
            case Given.Many(var place, var listed) -> listed;
            case Given.Variable(var place, var text) -> commaSeparated(place, text);
            case Given.One(var place, var text) -> nothing(key, place, "must be a list");
            case Given.Misfit(var place, var reason) -> nothing(key, place, reason);
        };
        var values = new ArrayList<T>();
        for (var item : items) {
            var value = read(key, item.place(), item.text(), form);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /// Reports `key` as missing unless it is given, because `cause` is what `state` says; says nothing where the file is
    /// broken, for the key may stand in it.
    void require(String key, String cause, String state) {
        var asking = sources.given(cause);
        if (asking != null && sources.given(key) == null && sources.file().whole()) {
            refuse(key, asking.place(), "is missing; it is needed because " + cause + " is " + state);
        }
    }

    /// Reports `key` where it is given together with `other`.
    void exclude(String key, String other) {
        var given = sources.given(key);
        if (given != null && sources.given(other) != null) {
            refuse(key, given.place(), "can't be set together with " + other + "; take one of them out");
        }
    }

    /// Returns the keys that were asked for so far: when all settings are read, those that there are.
    Set<String> asked() {
        return Set.copyOf(asked);
    }

    /// Returns what was wrong with what was asked for, and a problem for everything that nobody asked for.
    List<Problem> problems() {
        var all = new ArrayList<>(problems);
        all.addAll(sources.unknown(asked));
        all.replaceAll(this::withoutSecrets);
        return all;
    }

    private <T> @Nullable T read(String key, String place, String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException e) {
            boolean shown = text.length() <= LONGEST_SHOWN && text.indexOf('@') < 0 && !secrets.contains(text)
                    && text.chars().noneMatch(Character::isISOControl);
            refuse(key, place, shown ? e.getMessage() + ", not '" + text + "'" : String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void refuse(String key, String place, String reason) {
        problems.add(new Problem(key, place, reason));
    }

    private List<Given.One> nothing(String key, String place, String reason) {
        refuse(key, place, reason);
        return List.of();
    }

    private Problem withoutSecrets(Problem problem) {
        var key = problem.key();
        var reason = problem.reason();
        for (var secret : secrets) {
            if (secret.length() >= SHORTEST_SECRET) {
                key = key.replace(secret, "…");
                reason = reason.replace(secret, "…");
            }
        }
        return new Problem(key, problem.place(), reason);
    }

    private static List<Given.One> commaSeparated(String place, String text) {
        return Pattern.compile(",").splitAsStream(text).map(String::strip).filter(item -> !item.isEmpty())
                .map(item -> new Given.One(place, item)).toList();
    }
}
