package dev.quoth.corpus.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.SourceMap.Run;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.proof.Finding.Found;
import dev.quoth.corpus.proof.Finding.Missing;
import dev.quoth.corpus.proof.Repair.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceCheckTest {

    @Test
    void findsWhatStandsThereAlike() {
        assertEquals(new Found(List.of()), check("The mill stands.", "x The mill stands.", new Run(0, 2, 16)));
    }

    @Test
    void namesWhatWasRepaired() {
        assertEquals(new Found(List.of(new Repair(Kind.WHITE_SPACE, 2, "", " \n"))),
                check("人工智能", "人工 \n智能", new Run(0, 0, 2), new Run(2, 4, 2)));
        assertEquals(List.of(Kind.LINE_END_HYPHEN), kinds("innoHK", "inno-\nHK", new Run(0, 0, 4), new Run(4, 6, 2)));
        assertEquals(List.of(Kind.DOUBLED_GLYPH), kinds("文匯", "文文匯匯", new Run(0, 0, 1), new Run(1, 2, 1)));
        assertEquals(List.of(Kind.UNSEEN_CHARACTER), kinds("ab", "a\u00ADb", new Run(0, 0, 1), new Run(1, 2, 1)));
        assertEquals(List.of(Kind.OTHER_FORM), kinds("office", "oﬃce", new Run(0, 0, 1), new Run(4, 2, 2)));
        assertEquals(List.of(Kind.MARKUP), kinds("a&b", "a&amp;b", new Run(0, 0, 1), new Run(2, 6, 1)));
        assertEquals(List.of(Kind.MARKUP), kinds("ab", "a<b class='x'>b", new Run(0, 0, 1), new Run(1, 14, 1)));
        assertEquals(List.of(Kind.MARKUP), kinds("ab", "[a](http://c.example)b", new Run(0, 1, 1), new Run(1, 21, 1)));
        assertEquals(List.of(Kind.OTHER_FORM), kinds("a口 | 面b", "a⼝ ⾯b", new Run(0, 0, 1), new Run(6, 4, 1)));
        assertEquals(List.of(Kind.OTHER_FORM), kinds("局長", "局⻑", new Run(0, 0, 1)));
        assertEquals(List.of(Kind.CELL_BORDER), kinds("a | b", "a\tb", new Run(0, 0, 1), new Run(4, 2, 1)));
        assertEquals(List.of(Kind.COLUMN_BREAK), kinds("ab", "b a", new Run(0, 2, 1), new Run(1, 0, 1)));
        assertEquals(List.of(Kind.LEFT_OUT), kinds("ab", "a (note) b", new Run(0, 0, 1), new Run(1, 9, 1)));
    }

    @Test
    void missesWhatDoesNotStandThere() {
        assertEquals(new Missing("10億元", "1億元"), check("預留10億元", "預留1億元", new Run(0, 0, 2), new Run(2, 2, 4)));
        assertEquals(new Missing("ten", " 9 "), check("has ten of", "has 9 of", new Run(0, 0, 3), new Run(8, 6, 2)));
        assertEquals(new Missing("nothing", "else"), check("nothing", "else"));
    }

    @Test
    void looksAtTheSpanAlone() {
        var map = new SourceMap(List.of(new Run(0, 0, 3), new Run(8, 6, 2)));
        assertEquals(new Found(List.of()), new SourceCheck("has ten of", map, "has 9 of").find(new Span(0, 3)));
        assertEquals(new Missing("n", " 9 "), new SourceCheck("has ten of", map, "has 9 of").find(new Span(6, 10)));
    }

    @Test
    void looksAtTheEndsOfBlocksWhereWhatStoodBetweenWasLeftOut() {
        assertEquals(List.of(Kind.MARKUP),
                kinds("a'\n\nb", "a&#39;</p><p>menu</p><p>b", new Run(0, 0, 1), new Run(4, 24, 1)));
        assertEquals(new Missing("'", "&quot;</p><p>menu</p><p>"),
                check("a'\n\nb", "a&quot;</p><p>menu</p><p>b", new Run(0, 0, 1), new Run(4, 25, 1)));
    }

    @Test
    void takesNothingBetweenTwoBlocksForARepair() {
        assertEquals(new Found(List.of()), check("a\n\nb", "a\nmenu\nb", new Run(0, 0, 1), new Run(3, 7, 1)));
    }

    private static List<Kind> kinds(String text, String source, Run... runs) {
        return ((Found) check(text, source, runs)).repairs().stream().map(Repair::kind).toList();
    }

    private static Finding check(String text, String source, Run... runs) {
        return new SourceCheck(text, new SourceMap(List.of(runs)), source).find(new Span(0, text.length()));
    }
}
