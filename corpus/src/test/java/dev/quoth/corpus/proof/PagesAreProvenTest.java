package dev.quoth.corpus.proof;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.quoth.corpus.extract.SampleFiles;
import dev.quoth.corpus.read.DocumentReader;
import dev.quoth.corpus.read.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every block of every page at hand stands in its source.
class PagesAreProvenTest {

    private static final DocumentReader READER = DocumentReader.standard(10_000_000);

    static Stream<Path> pages() throws IOException {
        try (var samples = Files.walk(Path.of("sample"));
                var tests = Files.walk(Path.of("src/test/resources"))) {
            return Stream.concat(samples, tests).filter(Files::isRegularFile).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void provesEveryBlock(Path page) throws IOException {
        prove(page);
    }

    static Stream<Map.Entry<String, byte[]>> formats() throws IOException {
        var files = new TreeMap<>(SampleFiles.all());
        files.put("pdf", SampleFiles.pdf());
        return files.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void provesEveryBlockOfEveryFormat(Map.Entry<String, byte[]> file) {
        prove("a." + file.getKey(), file.getValue());
    }

    @Test
    void provesTheSeeds() throws IOException {
        var seeds = Path.of("../../shared/seeds");
        Assumptions.assumeTrue(Files.isDirectory(seeds), "skipped: there is no ../shared/seeds beside the project");
        try (var files = Files.list(seeds)) {
            for (var seed : files.toList()) {
                prove(seed);
            }
        }
    }

    private static void prove(Path page) throws IOException {
        prove(page.toString(), Files.readAllBytes(page));
    }

    private static void prove(String name, byte[] bytes) {
        var document = assertInstanceOf(Reading.Clean.class, READER.read(name, null, bytes)).document();
        Proofs.assertProven(document, READER.sourceText(name, null, bytes).orElseThrow());
    }
}
