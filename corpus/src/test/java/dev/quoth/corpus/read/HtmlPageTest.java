package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.BlockKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    private static final String PROSE = "<p>The mill stands by the river, and it has stood there since 1780.</p>";

    @Test
    void leavesOutWhatIsHidden() {
        assertEquals(List.of("The mill stands by the river, and it has stood there since 1780."),
                texts(PROSE
                        + "<div style='display: none'><p>A hidden sentence, which nobody sees.</p></div><p hidden>Neither this, nor that.</p>"));
    }

    @Test
    void keepsAListOfLinksUnderAHeadingBesideProseAsReferences() {
        var page = HtmlPage.read("<body>" + PROSE
                + "<h2>Sources</h2><ul><li><a href='/a'>The mill book</a></li><li><a href='/b'>Town records</a></li></ul>");
        assertEquals(List.of(BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.REFERENCE, BlockKind.REFERENCE),
                page.blocks().stream().map(RawBlock::kind).toList());
    }

    @Test
    void dropsAListOfLinksInABoxOfItsOwn() {
        assertEquals(List.of("The mill stands by the river, and it has stood there since 1780."),
                texts("<div>" + PROSE
                        + "</div><div><h3>More</h3><ul><li><a href='/a'>The mill book</a></li><li><a href='/b'>Town records</a></li></ul></div>"));
    }

    @Test
    void namesTheColumnsOfARowAndKeepsTheirHeadOnceAboveTheRows() {
        var page = HtmlPage.read(
                PROSE + "<table><tr><th>Year</th><th>Flour</th></tr><tr><td>1780</td><td>3 tons</td></tr>"
                        + "<tr><td>1781</td><td>4 tons</td></tr></table>");
        assertEquals(
                List.of("HEADING Year | Flour", "TABLE_ROW 1780 | 3 tons < Year | Flour",
                        "TABLE_ROW 1781 | 4 tons < Year | Flour"),
                page.blocks().stream().skip(1).map(RawBlocks::shown).toList());
    }

    @Test
    void keepsEachHeadOfTwoTablesAlike() {
        var table = "<table><tr><th>Year</th><th>Flour</th></tr><tr><td>1780</td><td>3 tons</td></tr></table>";
        assertEquals(List.of("Year | Flour", "1780 | 3 tons", "Year | Flour", "1780 | 3 tons"),
                texts(PROSE + table + table).subList(1, 5));
    }

    @Test
    void keepsATableThatIsOnlyAHead() {
        assertEquals("Year | Flour", texts(PROSE + "<table><tr><th>Year</th><th>Flour</th></tr></table>").getLast());
    }

    @Test
    void keepsAllRowsOfATableWithoutAHeader() {
        assertEquals(
                List.of("The mill stands by the river, and it has stood there since 1780.", "1780 | 3 tons",
                        "1781 | 4 tons"),
                texts(PROSE
                        + "<table><tr><td>1780</td><td>3 tons</td></tr><tr><td>1781</td><td>4 tons</td></tr></table>"));
    }

    @Test
    void takesNoSpaceFromALineBreakBetweenChineseCharacters() {
        assertEquals(List.of("水車坊建於河邊，至今已有二百多年歷史，仍在運作。"), texts("<p>水車坊建於河邊，\n   至今已有二百多年<br>歷史，仍在運作。</p>"));
    }

    @Test
    void namesThePageWithoutTheSite() {
        assertEquals("The old mill",
                HtmlPage.read("<title>The old mill | River Town</title>" + PROSE).metadata().title());
    }

    private static List<String> texts(String html) {
        return HtmlPage.read(html).blocks().stream().map(RawBlock::text).toList();
    }
}
