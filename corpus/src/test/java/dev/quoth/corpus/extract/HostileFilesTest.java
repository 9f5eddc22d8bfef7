package dev.quoth.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.quoth.corpus.Loopback;
import dev.quoth.corpus.extract.csv.CsvExtractor;
import dev.quoth.corpus.extract.epub.EpubExtractor;
import dev.quoth.corpus.extract.mail.MailExtractor;
import dev.quoth.corpus.extract.odf.OdfExtractor;
import dev.quoth.corpus.extract.office.OfficeExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// Files that are meant to do harm, for every format.
class HostileFilesTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static Extractor reader(String format) {
        return switch (format) {
            case "odt" -> new OdfExtractor();
            case "epub" -> new EpubExtractor();
            case "eml" -> new MailExtractor(new Utf8());
            case "csv" -> new CsvExtractor(new Utf8());
            default -> new OfficeExtractor();
        };
    }

    @Test
    void asksNobodyForAnEntityAndPutsNoFileIntoTheText() throws Exception {
        try (var server = new Loopback()) {
            var address = server.at("/x");
            for (var evil : List.of("<!DOCTYPE r SYSTEM \"" + address + "\">",
                    "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + address + "\">]>",
                    "<!DOCTYPE r [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>",
                    "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")) {
                for (var file : withProlog(evil, "&e;").entrySet()) {
                    assertFalse(outcome(file.getKey(), file.getValue()).contains("root:"), file.getKey());
                }
            }
            assertEquals(List.of(), server.requests());
        }
    }

    @Test
    void laughsAtNothing() {
        var laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY l0 \"lol\">");
        for (int at = 1; at < 12; at++) {
            laughs.append("<!ENTITY l").append(at).append(" \"").append(("&l" + (at - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("]>");
        withProlog(laughs.toString(), "&l11;").forEach((format, bytes) -> assertTimeoutPreemptively(LONGEST,
                () -> assertFalse(outcome(format, bytes).contains("lollol")), format));
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        var docx = Zips.docx("", "<w:sdt><w:sdtContent>".repeat(10_000), Map.of());
        assertEquals("is nested deeper than 128 elements",
                assertThrows(UnreadableException.class, () -> new OfficeExtractor().extract("a.docx", docx))
                        .getMessage());
        var odt = Zips.odf("", "", "<text:section>".repeat(10_000));
        assertEquals("is nested deeper than 128 elements",
                assertThrows(UnreadableException.class, () -> new OdfExtractor().extract("a.odt", odt)).getMessage());
    }

    @Test
    void refusesABombOfEveryFormat() throws Exception {
        for (var format : List.of("docx", "pptx", "xlsx", "odt", "epub")) {
            var entries = entries(sample(format));
            entries.put("media/bomb.bin", new byte[120 << 20]);
            var bomb = Zips.bytes(entries);
            assertTimeoutPreemptively(LONGEST, () -> {
                if (List.of("docx", "pptx", "xlsx").contains(format)) {
                    assertEquals("unpacks to more than is allowed (it may be a ZIP bomb)", outcome(format, bomb));
                } else {
                    // What is not needed is not unpacked.
                    assertEquals(outcome(format, sample(format)), outcome(format, bomb));
                }
            }, format);
        }
    }

    @Test
    void endsWhenItIsInterrupted() throws Exception {
        for (var file : SampleFiles.all().entrySet()) {
            Thread.currentThread().interrupt();
            assertEquals("took too long", outcome(file.getKey(), file.getValue()), file.getKey());
            assertEquals(false, Thread.interrupted());
        }
    }

    private static String outcome(String format, byte[] bytes) {
        try {
            return Shown.of(reader(format).extract("a." + format, bytes));
        } catch (UnreadableException reason) {
            return String.valueOf(reason.getMessage());
        }
    }

    /// Returns a file of each format whose main part begins with `prolog` and holds `reference`.
    private static Map<String, byte[]> withProlog(String prolog, String reference) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("docx", Zips.docx(prolog, "<w:p><w:r><w:t>a" + reference + "</w:t></w:r></w:p>", Map.of()));
        files.put("odt", Zips.odf(prolog, "", "<office:text><text:p>a" + reference + "</text:p></office:text>"));
        files.put("epub", Zips.epub(prolog, "<dc:title>" + reference + "</dc:title>", Map.of("a.xhtml", "<p>a</p>")));
        for (var part : Map.of("xlsx", "xl/sharedStrings.xml", "pptx", "ppt/slides/slide1.xml").entrySet()) {
            var entries = entries(sample(part.getKey()));
            var xml = new String(entries.getOrDefault(part.getValue(), new byte[0]), StandardCharsets.UTF_8);
            entries.put(part.getValue(),
                    (prolog + xml.replaceFirst("<\\?xml[^>]*\\?>", "").replaceFirst("會議", reference))
                            .getBytes(StandardCharsets.UTF_8));
            files.put(part.getKey(), Zips.bytes(entries));
        }
        return files;
    }

    private static Map<String, byte[]> entries(byte[] zipped) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return entries;
    }

    private static byte[] sample(String format) {
        return SampleFiles.all().getOrDefault(format, new byte[0]);
    }
}
