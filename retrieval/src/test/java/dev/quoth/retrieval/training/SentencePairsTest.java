package dev.quoth.retrieval.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencePairsTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("pairs.tsv"), text);
    }

    @Test
    void readsPairsWithTheTermsOnWhichTheyMayBeUsed() throws Exception {
        assertEquals(
                new SentencePairs("pairs.tsv", "CC0", 4, List.of(new SentencePairs.Pair("The ferry stops.", "渡輪停航。"))),
                SentencePairs.read(file("# licence: CC0\n# weight: 4\n# a remark\n\nThe ferry stops. \t渡輪停航。\n")));
        assertEquals(new SentencePairs("pairs.tsv", "", 1, List.of()), SentencePairs.read(file("")));
    }

    @ParameterizedTest
    @CsvSource({"The ferry stops.,'a pair must be ENGLISH tab CHINESE, got ''The ferry stops.'''",
            "'a\tb\t渡','a pair must be ENGLISH tab CHINESE, got ''a\tb\t渡'''",
            "'渡輪\tferry','the second column must be Chinese, got ''ferry''; are they exchanged?'"})
    void namesTheLineThatIsNoPair(String line, String reason) throws Exception {
        var file = file("The ferry stops.\t渡輪停航。\n" + line + "\n");
        assertEquals(file + ", line 2: " + reason,
                assertThrows(TrainingException.class, () -> SentencePairs.read(file)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0", "11", "many"})
    void refusesAWeightThatIsNone(String weight) throws Exception {
        var file = file("# weight: " + weight + "\n");
        assertEquals(file + ": the weight must be 1 to 10, got '" + weight + "'",
                assertThrows(TrainingException.class, () -> SentencePairs.read(file)).getMessage());
    }

    @Test
    void saysThatAFileIsNotThereOrNoText() throws Exception {
        var missing = folder.resolve("missing.tsv");
        assertEquals(missing + " can't be read: " + missing,
                assertThrows(TrainingException.class, () -> SentencePairs.read(missing)).getMessage());
        var binary = Files.write(folder.resolve("binary.tsv"), new byte[]{(byte) 0xc3, 0x28});
        assertEquals(binary + " is not UTF-8 text",
                assertThrows(TrainingException.class, () -> SentencePairs.read(binary)).getMessage());
    }
}
