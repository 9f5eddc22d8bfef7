package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages in the manner of real ones, written for this project: each is read to exactly what stands in the file of its
/// name with `.expected` at the end: a line of title, day and author, and a line for each block with its kind.
class WholePagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"agency-feed.html", "columns-chinese.txt", "columns-english.txt", "encyclopedia.html",
            "faq-folded.html", "faq.txt", "forum.txt", "hong-kong-press-release.html", "hong-kong-press-release.txt",
            "law.txt", "layout-big5.html", "live-blog.txt", "mainland-portal.html", "newspaper-english.txt",
            "newspaper-page.txt", "newspaper-read-more.html", "only-links.txt", "price-table.html", "reader-mode.txt",
            "recipe.html", "spaced-law.txt", "tables.txt", "taiwan-ministry.txt", "tech-blog.html"})
    void readsAllOfTheBodyAndNoneOfTheMenus(String page) {
        var document = assertInstanceOf(Reading.Clean.class,
                DocumentReader.standard(100_000).read(page, null, bytes(page))).document();
        assertEquals(new String(bytes(page + ".expected"), StandardCharsets.UTF_8), told(document));
    }

    private static String told(CleanDocument document) {
        var said = document.metadata();
        var told = new StringBuilder(said.title() + " | " + said.published() + " | " + said.author() + "\n");
        for (var block : document.blocks()) {
            told.append(block.kind()).append(' ').append(block.span().of(document.text())).append('\n');
        }
        return told.toString();
    }

    private static byte[] bytes(String page) {
        try (var stream = WholePagesTest.class.getResourceAsStream("whole/" + page)) {
            assertNotNull(stream, page);
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
