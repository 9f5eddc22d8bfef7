package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.Block;
import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.extract.Extract;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTextTest {

    @Test
    void setsBlocksApartAndKeepsListsTogether() {
        assertEquals("Title\n\nFirst words here.\n\none\ntwo\n\nLast words here.", document().text());
    }

    @Test
    void givesEachBlockItsExactSpan() {
        var document = document();
        assertEquals(List.of("Title", "First words here.", "one", "two", "Last words here."),
                document.blocks().stream().map(block -> block.span().of(document.text())).toList());
    }

    @Test
    void leavesOutAParagraphWhoseSentencesStandAboveAlready() {
        var caption = "市長陳一心與居民在新建的海濱公園合照，公園昨日正式啟用。";
        var document = read(page(List.of(RawBlock.of(BlockKind.PARAGRAPH, caption),
                RawBlock.of(BlockKind.PARAGRAPH, caption + caption))));
        assertEquals(caption, document.text());
        assertEquals(1, document.repairs().droppedBlocks());
    }

    @Test
    void tellsATableRowItsHeadingsAndColumns() {
        var document = read(page(List.of(RawBlock.heading(1, "Report"), RawBlock.heading(2, "Staff"),
                RawBlock.row("Jena | 120", RawBlock.tableHead("Site | 2022")))));
        assertEquals("Report › Staff › Site | 2022", document.blocks().getLast().context());
    }

    @Test
    void keepsTheHeadOfATableWithoutMakingItTheHeadingOfWhatFollows() {
        var document = read(page(List.of(RawBlock.heading(1, "Report"),
                RawBlock.of(BlockKind.PARAGRAPH, "The sites are:"), RawBlock.tableHead("Site | 2022"),
                RawBlock.row("Jena | 120", RawBlock.tableHead("Site | 2022")),
                RawBlock.of(BlockKind.PARAGRAPH, "Gera was shut."))));
        assertEquals("Report\n\nThe sites are:\n\nSite | 2022\nJena | 120\n\nGera was shut.", document.text());
        assertEquals(List.of("", "Report", "Report › The sites are", "Report › The sites are › Site | 2022", "Report"),
                document.blocks().stream().map(Block::context).toList());
        assertEquals(BlockKind.HEADING, document.blocks().get(2).kind());
    }

    @Test
    void tellsAnItemWhatAnnouncesIt() {
        var document = read(
                page(List.of(RawBlock.heading(1, "Report"), RawBlock.of(BlockKind.PARAGRAPH, "The sites are:"),
                        RawBlock.of(BlockKind.LIST_ITEM, "Jena"), RawBlock.of(BlockKind.LIST_ITEM, "Gera"))));
        assertEquals(List.of("", "Report", "Report › The sites are", "Report › The sites are"),
                document.blocks().stream().map(Block::context).toList());
    }

    private static CleanDocument document() {
        return read(page(List.of(RawBlock.heading(1, "Title"), RawBlock.of(BlockKind.PARAGRAPH, "First words here."),
                RawBlock.of(BlockKind.LIST_ITEM, "one"), RawBlock.of(BlockKind.LIST_ITEM, "two"),
                RawBlock.of(BlockKind.PARAGRAPH, "Last words here."))));
    }

    private static CleanDocument read(RawPage page) {
        return PageText.of(page, new Extract.Plain(Metadata.NONE, "", List.of()));
    }

    private static RawPage page(List<RawBlock> blocks) {
        return new RawPage(Metadata.titled("Title"), blocks, Repairs.NONE);
    }
}
