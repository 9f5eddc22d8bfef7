package dev.quoth.retrieval.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What docs/langchain4j.md says is so.
class PageTest {

    @Test
    void showsCodeThatCompilesAndKeysThatThereAre() throws IOException {
        var page = Files.readString(Path.of("../docs/langchain4j.md"));
        var example = plain(Files.readString(Path.of("src/test/java/dev/quoth/retrieval/example/Librarian.java")));
        var code = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(page).results()
                .map(block -> plain(block.group(1))).toList();
        assertEquals(2, code.size());
        code.forEach(block -> assertTrue(example.contains(block), block));
        var keys = new TreeSet<>(Pattern.compile("(?m)^\\| `([a-z]+)`").matcher(page).results()
                .map(key -> key.group(1)).toList());
        var all = new TreeSet<>(PassageMetadata.OF_DOCUMENTS);
        all.addAll(List.of(PassageMetadata.PASSAGE, PassageMetadata.START, PassageMetadata.END, PassageMetadata.SCORE,
                PassageMetadata.QUOTE));
        assertEquals(all, keys);
    }

    private static String plain(String code) {
        return code.replaceAll("\\s+", "");
    }
}
