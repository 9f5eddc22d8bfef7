package dev.quoth.corpus.cut;

import dev.quoth.corpus.Block;
import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Passage;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.Window;
import java.util.ArrayList;
import java.util.List;

/// Fills passages with whole sentences and table rows, and begins a new one at a heading once the last is half full.
/// Weights are those of [TextWeight].
final class BlockCutter implements PassageCutter {

    /// About 300 Chinese characters or 120 English words.
    private static final int PASSAGE_LIMIT = 300;
    private static final int HALF_FULL = PASSAGE_LIMIT / 2;
    /// What a quote shows at most: three citations together hold at most 600 quoted characters.
    private static final int SENTENCE_LIMIT = 160;
    /// Measured: the smaller what is embedded, the better the right paragraph is found, down to the sentence.
    private static final int WINDOW_LIMIT = 80;

    @Override
    public List<Passage> cut(DocumentId id, String text, List<Block> blocks) {
        var sentences = new SentenceSplitter();
        var weight = new TextWeight(text);
        var clauses = new ClauseSplitter(text, weight);
        var passages = new ArrayList<Passage>();
        var windows = new ArrayList<Window>();
        int filled = 0;
        for (var block : blocks) {
            if (block.kind() == BlockKind.HEADING && filled >= HALF_FULL) {
                close(id, windows, passages);
                filled = 0;
            }
            var units = isWhole(block) ? List.of(block.span()) : sentences.split(text, block.span());
            for (var unit : units) {
                for (var sentence : clauses.split(unit, SENTENCE_LIMIT)) {
                    if (filled > 0 && filled + weight.of(sentence) > PASSAGE_LIMIT
                            && (filled > PASSAGE_LIMIT || !endsInHeading(windows))) {
                        close(id, windows, passages);
                        filled = 0;
                    }
                    filled += weight.of(sentence);
                    for (var window : clauses.split(sentence, WINDOW_LIMIT)) {
                        windows.add(new Window(window, sentence, block.kind(), block.context()));
                    }
                }
            }
        }
        if (!windows.isEmpty()) {
            close(id, windows, passages);
        }
        return passages;
    }

    private static boolean isWhole(Block block) {
        return switch (block.kind()) {
            case TABLE_ROW, HEADING, REFERENCE -> true;
            case PARAGRAPH, LIST_ITEM, CAPTION -> false;
        };
    }

    private static boolean endsInHeading(List<Window> windows) {
        return windows.getLast().kind() == BlockKind.HEADING;
    }

    private static void close(DocumentId id, List<Window> windows, List<Passage> passages) {
        var span = new Span(windows.getFirst().sentence().start(), windows.getLast().sentence().end());
        passages.add(new Passage(new PassageId(id, passages.size()), span, windows));
        windows.clear();
    }
}
