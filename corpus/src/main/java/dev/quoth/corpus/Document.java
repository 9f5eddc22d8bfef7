package dev.quoth.corpus;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One cleaned text, as it is stored.
///
/// @param id          its name for good
/// @param collection  the collection that it is in
/// @param place       the place (folder, file, address) that it came from, as it was added
/// @param address     where it stands: an absolute path, or a web address
/// @param metadata    what it says of itself; its title is the file's name where it has none
/// @param language    the language and script of most of its text
/// @param contentHash SHA-256 of the source's bytes, in hexadecimal
/// @param text        the source's text with layout repaired and navigation left out
/// @param parts       the parts of `text`, such as the pages of a PDF, in order; none where the source has none
public record Document(DocumentId id, String collection, String place, String address, Metadata metadata,
        Language language, String contentHash, String text, List<Part> parts) {

    public Document {
        parts = List.copyOf(parts);
    }

    /// Returns what names this version of the document: SHA-256 of its text. The same text in other bytes is the same
    /// version.
    public String version() {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    public String title() {
        return metadata.title();
    }

    /// Returns the part that the character at `offset` of the text stands in; empty where the source has no parts.
    public Optional<Part> partAt(int offset) {
        return parts.stream().takeWhile(part -> part.start() <= offset).reduce((before, last) -> last);
    }

    /// Returns the day on which it was published; null where the source does not say.
    public @Nullable LocalDate published() {
        return metadata.published();
    }

    /// Returns the web address that the source gives as its own; null where it gives none.
    public @Nullable String link() {
        return metadata.link();
    }
}
