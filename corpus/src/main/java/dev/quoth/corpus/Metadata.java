package dev.quoth.corpus;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a document says of itself.
///
/// @param title     its title; empty where it has none
/// @param published the day on which it was published; null where the source does not say: never a guess
/// @param author    who wrote or published it, a person or an outlet; null where the source does not say
/// @param link      the web address that the source gives as its own; null where it gives none
public record Metadata(String title, @Nullable LocalDate published, @Nullable String author, @Nullable String link) {

    /// Says nothing.
    public static final Metadata NONE = new Metadata("", null, null, null);

    /// Returns what says only a title.
    public static Metadata titled(String title) {
        return new Metadata(title, null, null, null);
    }

    /// Returns this with every gap filled from `other`.
    public Metadata or(Metadata other) {
        return new Metadata(title.isBlank() ? other.title : title, published == null ? other.published : published,
                author == null ? other.author : author, link == null ? other.link : link);
    }
}
