package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubledGlyphsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"●●新橋昨日通車新橋昨日通車，，車流暢順車流暢順。。;●新橋昨日通車，車流暢順。",
            "33月月1212日日，，新橋通車新橋通車。。;3月12日，新橋通車。",
            "A new bridgeA new bridge..;A new bridge."})
    void collapsesALineWhoseStretchesStandTwice(String doubled, String once) {
        assertEquals(once, DoubledGlyphs.collapse(doubled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"謝謝大家", "11", "高高興興上學去", "----------", "New York New York", "哈哈哈哈哈哈哈哈", "看看這個，想想那個，說說大家"})
    void leavesWordsThatAreDoubledByNature(String line) {
        assertEquals(line, DoubledGlyphs.collapse(line));
    }
}
