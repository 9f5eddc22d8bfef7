package dev.quoth.retrieval.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.retrieval.bridge.WordKinds.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordKindsTest {
    private static final WordKinds KINDS = WordKinds.packaged();

    @Test
    void tellsKindsByTheHeadingsOfTheGlossary() {
        assertEquals(Set.of(Kind.VERB), KINDS.ofEnglish("postponed"));
        assertEquals(Set.of(Kind.VERB), KINDS.ofChinese("推迟"));
        assertEquals(Set.of(Kind.NOUN), KINDS.ofEnglish("deadlines"));
        assertEquals(Set.of(Kind.POST), KINDS.ofEnglish("chief executive"));
        assertEquals(Set.of(Kind.PLACE), KINDS.ofEnglish("Macau"));
        assertEquals(Set.of(Kind.PERSON), KINDS.ofChinese("李家超"));
    }

    @Test
    void saysNothingOfWhatIsNoTerm() {
        assertEquals(Set.of(), KINDS.ofEnglish("quux"));
        assertEquals(Set.of(), KINDS.ofEnglish(""));
        assertEquals(Set.of(), KINDS.ofChinese("嘉禾塔"));
    }
}
