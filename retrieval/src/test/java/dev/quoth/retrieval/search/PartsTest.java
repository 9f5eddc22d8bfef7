package dev.quoth.retrieval.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void leavesOutWhatIsOff() {
        assertEquals(new Parts(EnumSet.complementOf(EnumSet.of(Part.MAP, Part.TABLES))),
                Parts.ALL.without(List.of(Part.TABLES, Part.MAP)));
        assertEquals(Set.of(Part.LEXICAL), new Parts(Set.of(Part.LEXICAL)).without(List.of(Part.DENSE)).on());
    }

    @Test
    void knowsEveryPartByItsName() {
        for (var part : Part.values()) {
            assertEquals(Optional.of(part), Part.named(part.option()));
        }
        assertEquals(Optional.empty(), Part.named("Lexical"));
    }
}
