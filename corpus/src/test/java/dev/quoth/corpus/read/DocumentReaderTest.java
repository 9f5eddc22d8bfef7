package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

    private final DocumentReader reader = DocumentReader.standard(1000);

    @Test
    void skipsWhatIsEmptyOrBlank() {
        assertEquals(new Reading.Skipped("is empty"), reader.read("a.txt", null, new byte[0]));
        assertEquals(new Reading.Skipped("is empty"),
                reader.read("a.txt", null, " \u3000\n\uFEFF\t".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void saysWhichSettingToRaiseForALargeFile() {
        assertEquals(new Reading.Skipped("is 1001 bytes long, more than the 1000 that corpus.max-file-size allows"),
                reader.read("a.txt", null, new byte[1001]));
    }

    @Test
    void skipsBinaryFilesUnderTheNameOfText() {
        assertEquals(new Reading.Skipped("is not text"),
                reader.read("a.txt", null, new byte[]{0, 1, 2, 0, (byte) 0xFE, 3, 0, 4, 5}));
    }

    @Test
    void saysWhatToDoWithAFeedAmongTheFilesOfAFolder() {
        var reason = "lists pages as a feed or site map; add it by itself, so that they are read";
        for (var feed : new String[]{"<rss version='2.0'><channel/></rss>",
                "<?xml version='1.0' encoding='utf-8'?>\n<feed xmlns='http://www.w3.org/2005/Atom'/>",
                "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>"}) {
            assertEquals(new Reading.Skipped(reason),
                    reader.read("feed.xml", null, feed.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void readsMarkdownUnderTheNameOfText() {
        var reading = reader.read("a.txt", null,
                "---\ntitle: Tea\ndate: 2020-02-03\nurl: https://tea.example.org/a\n---\n**Tea** is a drink, and a good one."
                        .getBytes(StandardCharsets.UTF_8));
        var document = assertInstanceOf(Reading.Clean.class, reading).document();
        assertEquals("Tea 2020-02-03 https://tea.example.org/a Tea is a drink, and a good one.",
                document.metadata().title() + ' ' + document.metadata().published() + ' ' + document.metadata().link()
                        + ' ' + document.text());
    }

    @Test
    void readsHtmlUnderTheNameOfText() {
        var reading = reader.read("a.txt", null,
                "<!DOCTYPE html><p>Tea is a drink, and a good one.</p>".getBytes(StandardCharsets.UTF_8));
        assertEquals("Tea is a drink, and a good one.",
                assertInstanceOf(Reading.Clean.class, reading).document().text());
    }

    @Test
    void refusesALimitOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> DocumentReader.standard(0));
    }
}
