package dev.quoth.bot.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.store.DocumentLabel;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebLinksTest {

    private static Optional<URI> link(String address, @Nullable String link) {
        return WebLinks.of(new DocumentLabel(DocumentId.of("c", address), "c", address,
                new Metadata("T", null, null, link), Language.EN));
    }

    @Test
    void takesTheLinkThatTheDocumentGivesElseItsAddress() {
        assertEquals(Optional.of(URI.create("https://example.org/own")), link("https://example.org/read",
                "https://example.org/own"));
        assertEquals(Optional.of(URI.create("HTTP://example.org/read?a=b#c")),
                link("HTTP://example.org/read?a=b#c", null));
        assertEquals(Optional.of(URI.create("https://example.org/own")),
                link("/srv/a.html", "https://example.org/own"));
    }

    @Test
    void leadsNowhereElseThanToTheWeb() {
        assertEquals(Optional.empty(), link("/srv/a.html", null));
        assertEquals(Optional.empty(), link("/srv/a.html", "javascript:alert(1)"));
        assertEquals(Optional.empty(), link("/srv/a.html", "https:///nowhere"));
        assertEquals(Optional.of(URI.create("https://example.org/read")),
                link("https://example.org/read", "https://a b"));
    }

    @Test
    void writesOtherLettersAsBrowsersSendThem() {
        assertEquals(Optional.of(URI.create("https://example.org/%E6%B8%AF")), link("https://example.org/港", null));
    }
}
