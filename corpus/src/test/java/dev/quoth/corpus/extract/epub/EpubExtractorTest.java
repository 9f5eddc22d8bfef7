package dev.quoth.corpus.extract.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.Shown;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.Zips;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EpubExtractorTest {

    private static final String METADATA = "<dc:title>茶經新解</dc:title><dc:creator>吳明</dc:creator>"
            + "<dc:creator>Ann Lee</dc:creator><dc:date>2019-04-05T00:00:00Z</dc:date>";

    @Test
    void readsTheChaptersInOrderAndNamesThem() throws Exception {
        var pages = new LinkedHashMap<String, String>();
        pages.put("cover.xhtml", "<img src=\"c.png\"/>");
        pages.put("nav.xhtml", "<nav epub:type=\"toc\"><ol><li><a href=\"two.xhtml#x\">第一章 源流</a></li></ol></nav>");
        pages.put("two.xhtml", "<h1>源流</h1><a id=\"x\"/><p>茶者，南方之嘉木也。</p>");
        pages.put("one.xhtml", "<h2>Tools &amp; <i>kettles</i></h2><p>Boil twice.</p>");
        var extract = new EpubExtractor().extract("a.epub", Zips.epub("", METADATA, pages));
        assertEquals("""
                     <html><body>
                     <section><h1>源流</h1><a id="x"></a><p>茶者，南方之嘉木也。</p></section>
                     <section><h2>Tools &amp; <i>kettles</i></h2><p>Boil twice.</p></section>
                     </body></html>
                     """, assertInstanceOf(Extract.Html.class, extract).text());
        assertEquals(List.of("CHAPTER 第一章 源流 at " + extract.text().indexOf("<section><h1>"),
                "CHAPTER Tools & kettles at " + extract.text().indexOf("<section><h2>")), Shown.parts(extract));
        assertEquals(new Metadata("茶經新解", LocalDate.of(2019, 4, 5), "吳明, Ann Lee", null), extract.metadata());
    }

    @Test
    void makesNoDayOfAYear() throws Exception {
        var bytes = Zips.epub("", "<dc:title>t</dc:title><dc:date>1997</dc:date>", Map.of("a.xhtml", "<p>Text.</p>"));
        assertNull(new EpubExtractor().extract("a.epub", bytes).metadata().published());
    }

    @Test
    void readsABookWithScrambledFontsAndRefusesALockedOne() throws Exception {
        assertEquals("<html><body>\n<section><p>Text.</p></section>\n</body></html>\n", new EpubExtractor()
                .extract("a.epub", encrypted("http://www.idpf.org/2008/embedding")).text());
        assertEquals("is locked by digital rights management", assertThrows(UnreadableException.class,
                () -> new EpubExtractor().extract("a.epub", encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc")))
                .getMessage());
    }

    private static byte[] encrypted(String algorithm) {
        return Zips.texts(Map.of("META-INF/container.xml", "<c><rootfile full-path=\"b.opf\"/></c>", "b.opf",
                "<package><manifest><item id=\"i\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine>"
                        + "<itemref idref=\"i\"/></spine></package>",
                "a.xhtml", "<html><body><p>Text.</p></body></html>", "META-INF/encryption.xml",
                "<encryption><EncryptedData><EncryptionMethod Algorithm=\"" + algorithm
                        + "\"/></EncryptedData></encryption>"));
    }
}
