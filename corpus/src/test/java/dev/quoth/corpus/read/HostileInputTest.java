package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the bytes are, reading ends, and ends with a document or a reason.
class HostileInputTest {

    private static final DocumentReader READER = DocumentReader.standard(100_000_000);
    private static final List<String> NAMES = List.of("a.txt", "a.md", "a.html");
    private static final int MUTATIONS = 1500;

    @ParameterizedTest
    @ValueSource(strings = {"a", "漢", "[", "(", "![](", "<div>", "<b>", "> ", "- ", "*", "**a ", "`", "| a ", "漢 ",
            "漢字，", "「", "● ", "{",
            "<table><tr><td>", "<ul><li>", "[a](", "<a href=x>y", "1", "12-", "<p>x", "a\n", "- a\n", "a-\n", "（",
            "<h1>a", "<li><a href=x>y</a>"})
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void endsSoonOnAMassOfOneThing(String unit) {
        var bytes = unit.repeat(200_000 / unit.getBytes(StandardCharsets.UTF_8).length)
                .getBytes(StandardCharsets.UTF_8);
        for (var name : NAMES) {
            assertNotNull(READER.read(name, null, bytes));
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void survivesSeededMutationsOfRealPages() {
        var pages = NAMES.stream().map(name -> page(name.endsWith("html") ? "news.html" : "text-browser.txt")).toList();
        var random = new Random(20261121);
        for (int round = 0; round < MUTATIONS; round++) {
            int which = random.nextInt(NAMES.size());
            var reading = READER.read(NAMES.get(which), null, mutated(pages.get(which), random));
            assertFalse(reading instanceof Reading.Skipped skipped && skipped.reason().startsWith("could not"),
                    "round " + round);
        }
    }

    private static byte[] mutated(byte[] page, Random random) {
        var bytes = page.clone();
        int changes = 1 + random.nextInt(40);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) " \n<>-*[]|#".charAt(random.nextInt(10));
                case 2 -> System.arraycopy(bytes, 0, bytes, at, Math.min(bytes.length - at, random.nextInt(50)));
                default -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
            }
        }
        return bytes;
    }

    private static byte[] page(String name) {
        try (var stream = HostileInputTest.class.getResourceAsStream("pages/" + name)) {
            assertNotNull(stream, name);
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
