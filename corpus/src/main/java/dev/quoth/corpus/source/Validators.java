package dev.quoth.corpus.source;

import org.jspecify.annotations.Nullable;

/// What a web server said of a page's version, to be told again when it is asked for the page again.
///
/// @param etag         its `ETag`; null where it gave none
/// @param lastModified its `Last-Modified`, as it was written, or its `Date` where it gave none; null where it gave neither
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /// Nothing is known, as of a page that was never read, and of every file.
    public static final Validators NONE = new Validators(null, null);
}
