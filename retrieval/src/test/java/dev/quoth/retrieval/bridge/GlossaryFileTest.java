package dev.quoth.retrieval.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryFileTest {
    @TempDir
    Path folder;

    @Test
    void readsTermsAndPassesOverRemarks() throws Exception {
        var file = Files.writeString(folder.resolve("glossary.tsv"), "# boats\n\nferry \t渡輪 | 小輪\n");
        assertEquals(List.of(new Term("ferry", List.of("渡輪", "小輪"))), GlossaryFile.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ferry", "ferry\t", "\t渡輪", "ferry\t渡輪\tboat", "ferry\t渡輪||小輪", "?!\t渡輪"})
    void namesTheLineThatIsNotOfItsForm(String line) {
        assertEquals("own.tsv, line 2: a term must be ENGLISH tab CHINESE|CHINESE, got '" + line + "'",
                assertThrows(BridgeException.class, () -> GlossaryFile.terms("own.tsv", List.of("fee\t費用", line)))
                        .getMessage());
    }

    @Test
    void saysThatAFileIsNotText() throws Exception {
        var file = Files.write(folder.resolve("glossary.tsv"), new byte[]{(byte) 0xc3, 0x28});
        var message = String.valueOf(assertThrows(BridgeException.class, () -> GlossaryFile.read(file)).getMessage());
        assertTrue(message.startsWith(file + " can't be read as UTF-8 text"), message);
    }

    @Test
    void bringsThousandsOfTermsWithTheProduct() {
        var terms = new HashSet<>(GlossaryFile.packaged().stream().map(Term::english).toList());
        assertTrue(terms.size() > 15_000, () -> terms.size() + " terms");
    }
}
