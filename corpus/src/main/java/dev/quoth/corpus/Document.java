package dev.quoth.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One cleaned text, as it is stored.
///
/// @param id          its name for good
/// @param collection  the collection that it is in
/// @param place       the place (folder, file, address) that it came from, as it was added
/// @param address     where it stands: an absolute path, or a web address
/// @param title       its title; the file's name where it has none
/// @param published   the day on which it was published; null where the source does not say
/// @param link        the web address that the source gives as its own; null where it gives none
/// @param language    the language and script of most of its text
/// @param contentHash SHA-256 of the source's bytes, in hexadecimal
/// @param text        the source's text with layout repaired and navigation left out
public record Document(DocumentId id, String collection, String place, String address, String title,
        @Nullable LocalDate published, @Nullable String link, Language language, String contentHash, String text) {}
