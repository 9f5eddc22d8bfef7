package dev.quoth.bot.console;

import dev.quoth.corpus.store.PlaceSummary;
import java.util.List;
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

    /// Returns those of `places` that it includes, in their order.
    List<PlaceSummary> of(List<PlaceSummary> places) {
        return places.stream().filter(place -> name == null || name.equals(place.place().collection())).toList();
    }

    Set<String> asSet() {
        return name == null ? Set.of() : Set.of(name);
    }
}
