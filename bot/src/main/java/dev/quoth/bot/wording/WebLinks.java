package dev.quoth.bot.wording;

import dev.quoth.corpus.store.DocumentLabel;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what opens a document in a browser.
final class WebLinks {

    private WebLinks() {}

    /// Returns the web address that the document gives as its own, else the one that it was read from; empty where neither
    /// is a web address.
    static Optional<URI> of(DocumentLabel document) {
        return Stream.ofNullable(document.metadata().link()).flatMap(link -> parse(link).stream()).findFirst()
                .or(() -> parse(document.address()));
    }

    private static Optional<URI> parse(String text) {
        var scheme = text.toLowerCase(Locale.ROOT);
        if (!scheme.startsWith("http://") && !scheme.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            var address = new URI(text.strip());
            return address.getHost() == null ? Optional.empty() : Optional.of(URI.create(address.toASCIIString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
