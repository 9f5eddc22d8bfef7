package dev.quoth.corpus.proof;

import dev.quoth.corpus.proof.Repair.Kind;
import java.util.List;
import java.util.Map;

/// What looking for a document's passages, or for a stored quote, in its source came to.
public sealed interface Verified {

    /// Where the document stands.
    String address();

    /// All of it stands there.
    ///
    /// @param passages how many passages were found
    /// @param quotes   how many stored quotes were found
    /// @param repairs  how often each kind of repair was made between their characters
    record Proven(String address, int passages, int quotes, Map<Kind, Integer> repairs) implements Verified {
        public Proven {
            repairs = Map.copyOf(repairs);
        }
    }

    /// Something does not stand there; `faults` are lines for people, each naming a passage or a quote.
    record Unproven(String address, List<String> faults) implements Verified {
        public Unproven {
            faults = List.copyOf(faults);
        }
    }

    /// The source can't be looked at as it was read; `reason` is a clause for people that says what to do.
    record Unknown(String address, String reason) implements Verified {}
}
