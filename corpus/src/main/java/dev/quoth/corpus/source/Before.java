package dev.quoth.corpus.source;

import java.util.Optional;

/// What is known from the last reading.
@FunctionalInterface
public interface Before {
    /// Nothing was read before.
    Before NOTHING = address -> Optional.empty();

    /// Returns what the web server said of the version of the document that was read from `address`, [Validators#NONE]
    /// where it said nothing; empty where no document was read from there.
    Optional<Validators> at(String address);
}
