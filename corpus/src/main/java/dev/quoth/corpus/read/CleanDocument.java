package dev.quoth.corpus.read;

import dev.quoth.corpus.Block;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.SourceMap;
import java.util.List;

/// A document as it was read: the source's text with layout repaired and navigation left out.
///
/// @param metadata what it says of itself; its title is empty where the source has none
/// @param language the language and script of most of its text
/// @param text     its blocks in reading order, each on a line of its own (no block holds a line break), with an empty
///                 line before a block that does not go on a list or table; never blank
/// @param blocks   the blocks in order, each with its span in `text`; white space between them is in none
/// @param sourceMap which characters of `text` stand where in the source
/// @param parts    the parts of `text`, in its order; none where the source has none
/// @param repairs  what was mended on the way
public record CleanDocument(Metadata metadata, Language language, String text, List<Block> blocks,
        SourceMap sourceMap, List<Part> parts, Repairs repairs) {

    public CleanDocument {
        blocks = List.copyOf(blocks);
        parts = List.copyOf(parts);
        if (text.isBlank() || blocks.isEmpty()) {
            throw new IllegalArgumentException(
                    "a clean document must have text, got none for '" + metadata.title() + "'");
        }
    }
}
