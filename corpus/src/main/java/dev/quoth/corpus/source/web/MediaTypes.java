package dev.quoth.corpus.source.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Kinds of content that hold no text.
final class MediaTypes {
    private static final List<String> REFUSED = List.of("image/", "video/", "audio/", "font/", "model/");

    private MediaTypes() {}

    /// Returns the kind that the header `contentType` names, where that is never read; a drawing in SVG is not read either.
    static Optional<String> refused(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        int parameters = contentType.indexOf(';');
        var type = (parameters < 0 ? contentType : contentType.substring(0, parameters)).strip()
                .toLowerCase(Locale.ROOT);
        return REFUSED.stream().anyMatch(type::startsWith) ? Optional.of(type) : Optional.empty();
    }
}
