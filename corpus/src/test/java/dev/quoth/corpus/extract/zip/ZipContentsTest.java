package dev.quoth.corpus.extract.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.Zips;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZipContentsTest {

    private static final ZipLimits SMALL = new ZipLimits(10, 50_000, 80_000, 10, 1_000);
    private static final String BOMB = "unpacks to more than is allowed (it may be a ZIP bomb)";

    @Test
    void stopsAnEntryThatIsFarLargerThanItsPackedForm() {
        assertEquals(BOMB, reason(Map.of("a", "0".repeat(20_000)), SMALL));
    }

    @Test
    void stopsAnEntryAndAllEntriesAtTheirSize() {
        assertEquals(BOMB, reason(Map.of("a", "0".repeat(60_000)), new ZipLimits(10, 50_000, 80_000, 9_999, 0)));
        assertEquals(BOMB, reason(Map.of("a", "0".repeat(45_000), "b", "0".repeat(45_000)),
                new ZipLimits(10, 50_000, 80_000, 9_999, 0)));
    }

    @Test
    void believesNoSizeThatIsDeclared() throws Exception {
        var bytes = Zips.texts(Map.of("a", "0".repeat(20_000)));
        for (int at = 0; at + 4 < bytes.length; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                // The size in the directory: 16 bytes instead of 20,000.
                bytes[at + 24] = 16;
                bytes[at + 25] = 0;
            }
        }
        try (var zip = ZipContents.archive(bytes, SMALL)) {
            assertEquals(BOMB,
                    assertThrows(UnreadableException.class, () -> zip.read(zip.items().getFirst())).getMessage());
        }
    }

    @Test
    void refusesTooManyEntries() {
        var many = new LinkedHashMap<String, String>();
        for (int at = 0; at < 11; at++) {
            many.put("e" + at, "x");
        }
        assertEquals("holds more than 10 entries", reason(many, SMALL));
    }

    @Test
    void refusesPartsOfADocumentThatAreNamedLikePathsElsewhere() {
        for (var name : new String[]{"../a", "/etc/a", "a/../../b", "C:\\a", "a\nb"}) {
            assertEquals("is damaged (it has a part that is named like a path elsewhere)",
                    reason(Map.of(name, "x"), SMALL));
        }
        assertEquals("is damaged (it has the same part twice)", reason(Map.of("a", "x", "A", "y"), SMALL));
    }

    @Test
    void givesThePartsOfADocument() throws Exception {
        try (var zip = ZipContents.document(Zips.texts(Map.of("a/b.xml", "<x/>")), SMALL)) {
            assertArrayEquals(new byte[]{'<', 'x', '/', '>'}, zip.read("A/b.XML").orElseThrow());
            assertEquals(false, zip.read("none").isPresent());
        }
    }

    private static String reason(Map<String, String> entries, ZipLimits limits) {
        return String.valueOf(assertThrows(UnreadableException.class, () -> {
            try (var zip = ZipContents.document(Zips.texts(entries), limits)) {
                zip.check();
            }
        }).getMessage());
    }
}
