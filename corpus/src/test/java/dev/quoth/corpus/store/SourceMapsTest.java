package dev.quoth.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.SourceMap.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceMapsTest {

    @Test
    void givesEveryMapBackAsItWas() {
        var map = new SourceMap(List.of(new Run(0, 5_000_000, 127), new Run(127, 3, 128), new Run(300, 131, 1),
                new Run(70_000, 2_000_000_000, 60_000_000)));
        assertEquals(map, SourceMaps.of(SourceMaps.toBytes(map)));
        assertEquals(SourceMap.EMPTY, SourceMaps.of(SourceMaps.toBytes(SourceMap.EMPTY)));
    }

    @Test
    void takesThreeBytesForAnOrdinaryRun() {
        var map = new SourceMap(List.of(new Run(0, 0, 60), new Run(60, 61, 60), new Run(121, 122, 60)));
        assertEquals(9, SourceMaps.toBytes(map).length);
    }
}
