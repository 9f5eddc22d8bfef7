package dev.quoth.corpus.extract.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quoth.corpus.Span;
import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.Shown;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvExtractorTest {

    @Test
    void tellsTheDelimiterAndTheNamesOfColumns() throws Exception {
        assertEquals("TABLE_ROW 台北 | 2,602,418 (城市, 人口)", read("城市;人口\n台北;2,602,418\n"));
        assertEquals("TABLE_ROW Oslo | 709,037 (City, People)", read("City\tPeople\r\nOslo\t709,037\r\n"));
        assertEquals("TABLE_ROW a | b\nTABLE_ROW c | d", read("a,b\nc,d"));
    }

    @Test
    void takesQuotedCellsWithTheirBreaksQuotesAndDelimitersFromTheTextItself() throws Exception {
        var text = "id,說明\n1,\"他說\"\"好\"\",\n然後走了\"\n2,\n3,\"open\n";
        var extract = (Extract.Structured) new CsvExtractor(new Utf8()).extract("a.csv",
                text.getBytes(StandardCharsets.UTF_8));
        assertEquals(text, extract.text());
        assertEquals("""
                     TABLE_ROW 1 | 他說"好",⏎然後走了 (id, 說明)
                     TABLE_ROW 2 (id, 說明)
                     TABLE_ROW 3 | "open (id, 說明)""", Shown.of(extract));
        assertEquals(List.of(1, 3), extract.blocks().getFirst().cells());
        assertEquals(List.of(new Span(6, 7), new Span(9, 12), new Span(13, 15), new Span(16, 22)),
                extract.blocks().getFirst().spans());
    }

    @Test
    void keepsEmptyCellsInTheirPlace() throws Exception {
        assertEquals("TABLE_ROW Ann |  | Graz (Name, Age, City)\nTABLE_ROW Bob | 7 (Name, Age, City)",
                read("Name,Age,City\nAnn,,Graz\nBob,7,\n\n"));
    }

    @Test
    void saysThatNothingIsInIt() {
        assertEquals("has no rows", assertThrows(UnreadableException.class, () -> read(",,\n\n")).getMessage());
    }

    private static String read(String text) throws UnreadableException {
        return Shown.of(new CsvExtractor(new Utf8()).extract("a.csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
