package dev.quoth.corpus.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page whose navigation is left out, before the text is put together.
///
/// @param title     empty where the page has none
/// @param published null where the page does not say
/// @param link      null where the page gives none
record RawPage(String title, @Nullable LocalDate published, @Nullable String link, List<RawBlock> blocks,
        Repairs repairs) {

    RawPage {
        blocks = blocks.stream().filter(block -> !block.text().isBlank()).toList();
    }

    /// Returns this page with what is known about it.
    RawPage about(@Nullable LocalDate day, @Nullable String address) {
        return new RawPage(title, day, address, blocks, repairs);
    }
}
