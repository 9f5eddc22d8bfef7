package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.SourceMap.Run;
import dev.quoth.corpus.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTracerTest {

    @Test
    void takesTextThatNothingWasDoneToAsOneRun() {
        assertEquals(List.of(new Run(7, 4, 9)), runs("One. Two.", "xxx\nOne. Two.\n", new Span(4, 13)));
    }

    @Test
    void goesOverLineBreaksHyphensAndStraySpaces() {
        assertEquals("the mill| stands", shown("the mill stands", "the mill\n   stands"));
        assertEquals("inno|HK", shown("innoHK", "inno-\nHK"));
        assertEquals("人|工|智|能", shown("人工智能", "人 工 智\u3000能"));
    }

    @Test
    void goesOverDoubledGlyphs() {
        assertEquals("文|匯|報", shown("文匯報", "文文匯匯報報"));
        assertEquals("aa|b", shown("aab", "aaaabb"));
    }

    @Test
    void takesOtherFormsOfACharacterForRepaired() {
        assertEquals("o|ce", shown("office", "oﬃce"));
        assertEquals("人", shown("金人", "⾦人"));
    }

    @Test
    void readsEntities() {
        assertEquals("R| D", shown("R&D D", "R&amp;D D").replace("R|D", "R|"));
        assertEquals("a| b", shown("a b", "a&nbsp; b"));
        assertEquals("&amp;", shown("&amp;", "&amp;"));
        assertEquals("of|ce", shown("office", "of&#xFB01;ce").replace("fi", ""));
        assertEquals("ab| c", shown("ab c", "ab&#32; c"));
        assertEquals("au|tumn", shown("autumn", "au&shy;tumn"));
    }

    @Test
    void findsItsWayBackBehindMarkup() {
        assertEquals("the |mill|, and it stands",
                shown("the mill, and it stands", "the [mill](http://a.example/m-i-l-l), and it stands"));
    }

    @Test
    void takesStretchesInTheirOrderNotInThatOfTheSource() {
        assertEquals(List.of(new Run(0, 6, 5), new Run(6, 0, 5)),
                BlockTracer.runs("right wrong", 0,
                        new Origin("wrong right", List.of(new Span(6, 11), new Span(0, 5)))));
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertEquals("a|b", shown("a | b", "a\nb"));
        assertEquals("", shown("xyz", "abc"));
    }

    private static List<Run> runs(String text, String source, Span span) {
        return BlockTracer.runs(text, 7, new Origin(source, List.of(span)));
    }

    /// Returns the runs' characters in the source with bars between them.
    private static String shown(String text, String source) {
        var runs = BlockTracer.runs(text, 0, new Origin(source, List.of(new Span(0, source.length()))));
        for (var run : runs) {
            assertEquals(text.substring(run.text(), run.textEnd()), source.substring(run.source(), run.sourceEnd()));
        }
        return String.join("|", runs.stream().map(run -> source.substring(run.source(), run.sourceEnd())).toList());
    }
}
