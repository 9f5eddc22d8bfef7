package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownPageTest {

    @Test
    void keepsWhatIsWrittenInMarkdownAndCleansTheHtmlInIt() {
        var page = MarkdownPage.read("""
                                     # Tea

                                     Short note

                                     - one
                                     - two

                                     <div style="display:none"><a href="/x">Hidden headline</a></div>
                                     <div><a href="/y">Another headline</a></div>
                                     """);
        assertEquals(List.of("Tea", "Short note", "one", "two"), page.blocks().stream().map(RawBlock::text).toList());
    }

    @Test
    void readsTables() {
        var page = MarkdownPage.read("| Tea | Price |\n| --- | --- |\n| **Oolong** | 12 |\n");
        assertEquals(List.of("HEADING Tea | Price", "TABLE_ROW Oolong | 12 < Tea | Price"),
                page.blocks().stream().map(RawBlocks::shown).toList());
        assertEquals("", page.metadata().title());
    }

    @Test
    void isNamedByItsFirstHeadingWhereItHasNoHead() {
        assertEquals("Tea", MarkdownPage.read("# Tea\n\nA drink, and a good one.").metadata().title());
    }
}
