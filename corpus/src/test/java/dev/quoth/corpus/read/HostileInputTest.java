package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the bytes are, reading ends, and ends with a document or a reason.
class HostileInputTest {

    private static final DocumentReader READER = DocumentReader.standard(100_000_000);
    private static final List<String> NAMES = List.of("a.txt", "a.md", "a.html");

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
}
