package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrontMatterTest {

    @Test
    void readsSingleValuesAndTheBodyBelow() {
        assertEquals(new FrontMatter(Map.of("title", "A day", "draft", "false"), "Body\n"),
                FrontMatter.of("---\ntitle: \"A day\"\ndraft: false\ntags: [a, b]\n---\nBody\n"));
    }

    @Test
    void readsATitleThatIsNoYamlForItsColon() {
        assertEquals(Optional.of("Tea: a history"),
                FrontMatter.of("---\ntitle: Tea: a history\n---\nx").first("title"));
    }

    @Test
    void takesARuleAtTheTopOfATextForNoHead() {
        assertFalse(FrontMatter.begins("---\nno value here\n\nand no end"));
    }

    @Test
    void survivesDeepNesting() {
        assertEquals("x", FrontMatter.of("---\na: " + "[".repeat(9000) + "\n---\nx").body());
    }
}
