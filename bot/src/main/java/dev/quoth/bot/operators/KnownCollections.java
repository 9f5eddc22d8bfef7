package dev.quoth.bot.operators;

import dev.quoth.bot.conversation.Library;
import dev.quoth.bot.home.Home;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The collections that there are.
record KnownCollections(Library library) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,39}");
    private static final Set<String> ALL = Set.of("all", "*", "全部");

    /// What somebody named.
    sealed interface Named {

        /// Nothing.
        record None() implements Named {}

        /// All that there are and will be.
        record All() implements Named {}

        /// Some that there are; never empty.
        record Some(Set<String> collections) implements Named {}

        /// One that there is not.
        record Unknown(String name) implements Named {}
    }

    /// Returns their names in order.
    List<String> names() {
        var names = new TreeSet<String>();
        library.store().places().forEach(place -> names.add(place.place().collection()));
        return List.copyOf(names);
    }

    /// Returns where a document goes that is put into none; empty where there are several.
    Optional<String> only() {
        var names = names();
        return switch (names.size()) {
            case 0 -> Optional.of(Home.DEFAULT_COLLECTION);
            case 1 -> Optional.of(names.getFirst());
            default -> Optional.empty();
        };
    }

    /// Whether there may be a collection called `name`.
    static boolean isName(String name) {
        return FORM.matcher(name).matches();
    }

    /// Returns which collections `text` names: one whose name it is, or several between commas or spaces.
    Named named(String text) {
        if (text.isBlank()) {
            return new Named.None();
        }
        if (ALL.contains(text.toLowerCase(Locale.ROOT))) {
            return new Named.All();
        }
        var names = names();
        if (names.contains(text)) {
            return new Named.Some(Set.of(text));
        }
        var wanted = Pattern.compile(text.matches("(?s).*[,，、].*") ? "[,，、]" : "\\s+").splitAsStream(text)
                .map(String::strip).filter(name -> !name.isEmpty()).toList();
        return wanted.stream().filter(name -> !names.contains(name)).findFirst().<Named>map(Named.Unknown::new)
                .orElseGet(() -> new Named.Some(Set.copyOf(wanted)));
    }
}
