package dev.quoth.corpus.read;

import dev.quoth.corpus.Block;
import dev.quoth.corpus.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document as it was read: the source's text with layout repaired and navigation left out.
///
/// @param title     its title; empty where the source has none
/// @param published the day on which it was published; null where the source does not say
/// @param link      the web address that the source gives as its own; null where it gives none
/// @param language  the language and script of most of its text
/// @param text      its blocks in reading order, each on a line of its own (no block holds a line break), with an empty
///                  line before a block that does not go on a list or table; never blank
/// @param blocks    the blocks in order, each with its span in `text`; white space between them is in none
/// @param repairs   what was mended on the way
public record CleanDocument(String title, @Nullable LocalDate published, @Nullable String link, Language language,
        String text, List<Block> blocks, Repairs repairs) {

    public CleanDocument {
        blocks = List.copyOf(blocks);
        if (text.isBlank() || blocks.isEmpty()) {
            throw new IllegalArgumentException("a clean document must have text, got none for '" + title + "'");
        }
    }
}
