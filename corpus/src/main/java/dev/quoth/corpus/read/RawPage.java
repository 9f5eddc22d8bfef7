package dev.quoth.corpus.read;

import dev.quoth.corpus.Metadata;
import java.util.List;

/// A page whose navigation is left out, before the text is put together.
///
/// @param metadata what the page says of itself
record RawPage(Metadata metadata, List<RawBlock> blocks, Repairs repairs) {

    RawPage {
        blocks = blocks.stream().filter(block -> !block.text().isBlank()).toList();
    }

    /// Returns this page with what its file says of it, which counts for more than what the page says itself.
    RawPage known(Metadata ofFile) {
        return new RawPage(ofFile.or(metadata), blocks, repairs);
    }
}
