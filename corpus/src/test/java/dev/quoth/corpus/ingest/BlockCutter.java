package dev.quoth.corpus.ingest;

import dev.quoth.corpus.Block;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Window;
import dev.quoth.corpus.cut.PassageCutter;
import java.util.ArrayList;
import java.util.List;

/// Makes each block a passage with one window.
final class BlockCutter implements PassageCutter {

    @Override
    public List<Passage> cut(DocumentId id, String text, List<Block> blocks) {
        var passages = new ArrayList<Passage>();
        for (var block : blocks) {
            var window = new Window(block.span(), block.span(), block.kind(), block.context());
            passages.add(new Passage(new PassageId(id, passages.size()), block.span(), List.of(window)));
        }
        return passages;
    }
}
