package dev.quoth.corpus.cut;

import dev.quoth.corpus.Block;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Passage;
import java.util.List;

/// Cuts a document's text into passages and windows.
public interface PassageCutter {

    /// Raised whenever the standard cutter cuts the same text otherwise, so that old documents are cut again.
    int VERSION = 1;

    /// Returns the passages of `text` in order; they do not overlap, and together they hold every block.
    ///
    /// @param blocks the blocks of the text, in order and apart from each other
    List<Passage> cut(DocumentId id, String text, List<Block> blocks);

    /// Returns the cutter whose passages hold about 300 Chinese characters or 120 English words, and whose windows a
    /// sentence, or a clause of one that is longer than 80 characters or 40 words. Safe for use by several threads.
    static PassageCutter bySentences() {
        return new BlockCutter();
    }
}
