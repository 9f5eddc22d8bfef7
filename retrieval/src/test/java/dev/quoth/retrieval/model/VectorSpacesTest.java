package dev.quoth.retrieval.model;

import static dev.quoth.retrieval.model.VectorSpace.CHINESE;
import static dev.quoth.retrieval.model.VectorSpace.ENGLISH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class VectorSpacesTest {
    private static final VectorSpace ALL = new VectorSpace("all", 3, 0.7, 0.05);

    @Test
    void choosesTheChineseSpaceForTextWithAHanCharacter() {
        assertEquals(CHINESE, VectorSpaces.PACKAGED.of("the 港 office"));
        assertEquals(ENGLISH, VectorSpaces.PACKAGED.of("3.5%"));
        assertEquals(Set.of(ENGLISH, CHINESE), VectorSpaces.PACKAGED.all());
        assertFalse(VectorSpaces.PACKAGED.isSingle());
    }

    @Test
    void choosesTheOnlySpaceForEveryText() {
        var spaces = VectorSpaces.single("e5", ALL);
        assertEquals(ALL, spaces.of("the 港 office"));
        assertEquals(ALL, spaces.of("3.5%"));
        assertEquals(Set.of(ALL), spaces.all());
        assertTrue(spaces.isSingle());
    }

    @Test
    void countsFromTheMeanOfUnrelatedTexts() {
        assertEquals(0, ALL.standardised(0.7), 1e-9);
        assertEquals(2, ALL.standardised(0.8), 1e-9);
    }

    @Test
    void refusesASpaceThatNothingFitsInto() {
        assertEquals("a space must have dimensions and a deviation above 0, got 0 and 0.1",
                assertThrows(IllegalArgumentException.class, () -> new VectorSpace("none", 0, 0, 0.1)).getMessage());
        assertEquals("a space must have dimensions and a deviation above 0, got 3 and NaN",
                assertThrows(IllegalArgumentException.class, () -> new VectorSpace("none", 3, 0, Double.NaN))
                        .getMessage());
        assertEquals("a space's name must be lower-case letters, got 'x.1'",
                assertThrows(IllegalArgumentException.class, () -> new VectorSpace("x.1", 3, 0, 0.1)).getMessage());
    }

    @Test
    void refusesTwoSpacesOfOneName() {
        var other = new VectorSpace("all", 4, 0.7, 0.05);
        assertThrows(IllegalArgumentException.class, () -> new VectorSpaces("e5", ALL, other));
    }
}
