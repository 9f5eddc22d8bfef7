package dev.quoth.corpus.read;

import dev.quoth.corpus.Block;
import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.SourceMap.Run;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.extract.Extract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts a page's blocks together to one text, each with its span and with the headings above it. A block that says
/// nothing new is left out.
final class PageText {

    /// The mass from which on a block that says nothing new is left out: shorter ones may well repeat.
    private static final int TELLING = 10;
    /// The widest line that announces a list, in columns.
    private static final int INTRODUCTION = 80;
    /// So many blocks of a page are looked for in all of its source, which takes long where both are large.
    private static final int MOST_LOOKUPS = 100;
    private static final String STEP = " › ";

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final String[] headings = {"", "", "", "", "", ""};
    private String introduction = "";
    private BlockKind before = BlockKind.HEADING;
    private int repeated;
    private int lookups;

    private PageText(String source) {
        this.source = source;
    }

    /// Returns the document; `page` must have a block.
    ///
    /// @param extract what the blocks of `page` were made of
    static CleanDocument of(RawPage page, Extract extract) {
        var whole = new PageText(extract.text());
        page.blocks().forEach(whole::add);
        var text = whole.text.toString();
        var map = new SourceMap(whole.runs);
        return new CleanDocument(page.metadata(), Language.of(text), text, whole.blocks, map,
                PartPlaces.of(map, extract.parts()),
                page.repairs().plus(new Repairs(0, 0, 0, whole.repeated)));
    }

    private void add(RawBlock raw) {
        if (saysNothingNew(raw)) {
            repeated++;
            return;
        }
        var kind = raw.isTableHead() ? BlockKind.TABLE_ROW : raw.kind();
        boolean goesOn = kind == before && isListed(kind);
        if (!text.isEmpty()) {
            text.append(goesOn && !raw.isTableHead() ? "\n" : "\n\n");
        }
        if (raw.opensSection()) {
            open(raw.level());
        }
        int start = text.length();
        text.append(raw.text());
        runs.addAll(runs(raw, start));
        blocks.add(new Block(raw.kind(), new Span(start, text.length()), context(raw, goesOn)));
        if (raw.opensSection()) {
            headings[Math.min(raw.level(), headings.length) - 1] = raw.text();
        }
        before = kind;
    }

    /// Parsers lose the place of words in markup that is badly nested: where most of a block is not found at its place, it
    /// is looked for in all of the source.
    private List<Run> runs(RawBlock raw, int start) {
        var traced = BlockTracer.runs(raw.text(), start, new Origin(source, raw.origin()));
        int found = traced.stream().mapToInt(Run::length).sum();
        boolean isLost = 2 * found < raw.text().length() && lookups++ < MOST_LOOKUPS;
        int at = isLost ? source.indexOf(raw.text()) : -1;
        return at < 0 ? traced : List.of(new Run(start, at, raw.text().length()));
    }

    private void open(int level) {
        for (int at = Math.min(level, headings.length) - 1; at < headings.length; at++) {
            headings[at] = "";
        }
    }

    private String context(RawBlock raw, boolean goesOn) {
        var parts = new ArrayList<String>();
        for (var heading : headings) {
            if (!heading.isEmpty()) {
                parts.add(withoutColon(heading));
            }
        }
        while (parts.size() > 2) {
            parts.removeFirst();
        }
        if (raw.kind() == BlockKind.LIST_ITEM || raw.kind() == BlockKind.TABLE_ROW || raw.isTableHead()) {
            if (!goesOn) {
                introduction = introduction();
            }
            if (!introduction.isEmpty()) {
                parts.add(introduction);
            }
        }
        if (!raw.columns().isEmpty()) {
            parts.add(raw.columns());
        }
        return String.join(STEP, parts);
    }

    /// Returns the line that announces a list, such as one that ends in a colon, without the colon.
    private String introduction() {
        if (blocks.isEmpty() || before != BlockKind.PARAGRAPH) {
            return "";
        }
        var last = blocks.getLast().span().of(text.toString());
        boolean announces = last.endsWith("：") || last.endsWith(":");
        return announces && Glyphs.width(last) <= INTRODUCTION ? withoutColon(last) : "";
    }

    private static String withoutColon(String line) {
        return line.endsWith("：") || line.endsWith(":") ? line.substring(0, line.length() - 1).stripTrailing() : line;
    }

    private static boolean isListed(BlockKind kind) {
        return kind == BlockKind.LIST_ITEM || kind == BlockKind.TABLE_ROW || kind == BlockKind.REFERENCE;
    }

    /// Whether all sentences of a block stand above it already. Rows of a table and short lines may well repeat.
    private boolean saysNothingNew(RawBlock raw) {
        boolean fresh = seen.add(Glyphs.key(raw.text()));
        if (raw.kind() == BlockKind.TABLE_ROW || raw.kind() == BlockKind.HEADING) {
            return raw.opensSection() && !fresh && headings[0].equals(raw.text());
        }
        boolean allKnown = true;
        int start = 0;
        for (int at = 0; at < raw.text().length(); at++) {
            if (at + 1 == raw.text().length()
                    || (Glyphs.isTerminal(raw.text().charAt(at)) && Glyphs.isWide(raw.text().charAt(at)))) {
                var sentence = Glyphs.key(raw.text().substring(start, at + 1));
                boolean known = sentence.isEmpty()
                        || (!seen.add("." + sentence) && Glyphs.mass(raw.text()) >= TELLING);
                allKnown &= known;
                start = at + 1;
            }
        }
        return Glyphs.mass(raw.text()) >= TELLING && (!fresh || allKnown);
    }
}
