package dev.quoth.corpus.store;

import dev.quoth.corpus.source.Validators;
import java.util.List;
import java.util.Optional;

/// How a document came to be what it is.
///
/// @param recipe     what made it of the source's bytes: another recipe may make something else of them
/// @param validators what the web server said of the bytes
/// @param snapshot   the bytes, where they must be kept because they may be gone tomorrow
/// @param bands      by what it is found where another document tells its story, see
///                   [dev.quoth.corpus.story.Wording#bands()]; none where it shall not be
public record Provenance(String recipe, Validators validators, Optional<Snapshot> snapshot, List<Long> bands) {

    /// Nothing is known.
    public static final Provenance NONE = of("", Validators.NONE);

    public Provenance {
        bands = List.copyOf(bands);
    }

    static Provenance of(String recipe, Validators validators) {
        return new Provenance(recipe, validators, Optional.empty(), List.of());
    }
}
