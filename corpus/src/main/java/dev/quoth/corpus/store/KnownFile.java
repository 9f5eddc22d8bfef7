package dev.quoth.corpus.store;

import dev.quoth.corpus.source.Validators;

/// What the last readings left at an address.
///
/// @param contentHash   SHA-256 of the bytes that were read; empty where they were not looked at
/// @param recipe        what made a document of them, or found none in them
/// @param validators    what the web server said of them
/// @param isDocument    whether a document was made of them
/// @param isUnreachable whether they could not be read lately, so that the document is an old one
public record KnownFile(String contentHash, String recipe, Validators validators, boolean isDocument,
        boolean isUnreachable) {}
