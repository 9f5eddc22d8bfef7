package dev.quoth.corpus.store;

import dev.quoth.corpus.source.Validators;

/// How a document came to be what it is.
///
/// @param recipe     what made it of the source's bytes: another recipe may make something else of them
/// @param validators what the web server said of the bytes
public record Provenance(String recipe, Validators validators) {

    /// Nothing is known.
    public static final Provenance NONE = new Provenance("", Validators.NONE);
}
