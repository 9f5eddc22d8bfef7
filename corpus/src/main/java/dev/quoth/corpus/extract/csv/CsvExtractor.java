package dev.quoth.corpus.extract.csv;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.extract.Decoding;
import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.Extractor;
import dev.quoth.corpus.extract.Guarded;
import dev.quoth.corpus.extract.StructuredText;
import dev.quoth.corpus.extract.TableHead;
import dev.quoth.corpus.extract.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/// Reads tables in plain text, their cells parted by commas, semicolons or tabs. The text is the file's own: each row is
/// a block whose spans are the cells without their quotes.
public final class CsvExtractor implements Extractor {

    /// Among how many of the first rows the one is looked for that names the columns.
    private static final int LOOK = 16;

    private final Decoding decoding;

    public CsvExtractor(Decoding decoding) {
        this.decoding = decoding;
    }

    @Override
    public Extract extract(String name, byte[] bytes) throws UnreadableException {
        return Guarded.doing(() -> read(decoding.decode(bytes)));
    }

    private static Extract read(String text) throws UnreadableException {
        if (text.length() > StructuredText.MOST_CHARACTERS) {
            throw new UnreadableException("holds more than " + StructuredText.MOST_CHARACTERS + " characters");
        }
        var rows = new CsvRows(text, Delimiter.of(text));
        var held = new ArrayList<CsvRow>();
        while (held.size() < LOOK && rows.hasNext()) {
            Guarded.goOn();
            held.add(rows.next());
        }
        int head = TableHead.of(held.stream().map(row -> row.words(text)).toList());
        List<Span> columns = head < 0 ? List.of() : held.get(head).spans();
        var blocks = new ArrayList<Extract.Piece>();
        for (int at = 0; at < held.size(); at++) {
            if (at < head) {
                blocks.add(new Extract.Piece(BlockKind.CAPTION, 0, held.get(at).spans(), List.of()));
            } else if (at > head) {
                blocks.add(held.get(at).piece(columns));
            }
        }
        while (rows.hasNext()) {
            Guarded.goOn();
            blocks.add(rows.next().piece(columns));
        }
        if (blocks.isEmpty()) {
            throw new UnreadableException("has no rows");
        }
        return new Extract.Structured(Metadata.NONE, text, List.of(), blocks);
    }
}
