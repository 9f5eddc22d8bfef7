package dev.quoth.bot.console;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The collection that a command is about.
final class CollectionOption {
    @Nullable
    private String name;

    @Option(names = "--collection", paramLabel = "NAME", description = "Only this collection of documents; default: all.")
    void name(String given) {
        if (given.isBlank()) {
            throw new UsageException("a collection's name must not be blank");
        }
        name = given.strip();
    }

    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    boolean includes(String collection) {
        return name == null || name.equals(collection);
    }

    Set<String> asSet() {
        return name == null ? Set.of() : Set.of(name);
    }
}
