package dev.quoth.corpus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import dev.quoth.corpus.extract.csv.CsvExtractor;
import dev.quoth.corpus.extract.epub.EpubExtractor;
import dev.quoth.corpus.extract.mail.MailExtractor;
import dev.quoth.corpus.extract.odf.OdfExtractor;
import dev.quoth.corpus.extract.office.OfficeExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Files that are meant to do harm, for every format.
class HostileFilesTest {

    /// How many broken files are tried of each format; `-Dquoth.mutations=20000` tries more.
    private static final int MUTATIONS = Integer.getInteger("quoth.mutations", 300);
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
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            for (var evil : List.of("<!DOCTYPE r SYSTEM \"" + address + "\">",
                    "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + address + "\">]>",
                    "<!DOCTYPE r [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>",
                    "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")) {
                for (var file : withProlog(evil, "&e;").entrySet()) {
                    assertEquals("-", outcome(file.getKey(), file.getValue()).replaceAll("(?s).*root:.*", "leaked")
                            .replaceAll("(?s)^(?!leaked).*", "-"), file.getKey());
                }
            }
            assertEquals(0, asked.get());
        } finally {
            server.stop(0);
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
                () -> assertEquals(false, outcome(format, bytes).contains("lollol")), format));
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        var docx = Zips.docx("", "<w:sdt><w:sdtContent>".repeat(10_000), Map.of());
        assertEquals("is nested deeper than 256 elements",
                assertThrows(UnreadableException.class, () -> new OfficeExtractor().extract("a.docx", docx))
                        .getMessage());
        var odt = Zips.odf("", "", "<text:section>".repeat(10_000));
        assertEquals("is nested deeper than 256 elements",
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
        for (var file : samples().entrySet()) {
            Thread.currentThread().interrupt();
            assertEquals("took too long", outcome(file.getKey(), file.getValue()), file.getKey());
            assertEquals(false, Thread.interrupted());
        }
    }

    @Test
    void answersBrokenFilesWithAReason() throws Exception {
        for (var file : samples().entrySet()) {
            var random = new Random(file.getKey().hashCode());
            for (int at = 0; at < MUTATIONS; at++) {
                var broken = broken(file.getValue(), random);
                int number = at;
                assertTimeoutPreemptively(LONGEST, () -> outcome(file.getKey(), broken),
                        () -> file.getKey() + " " + number);
            }
        }
    }

    /// Breaks bytes, or the parts inside where there are parts, or cuts the file short.
    private static byte[] broken(byte[] whole, Random random) throws IOException {
        if (random.nextInt(8) == 0) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        if (whole[0] == 'P' && whole[1] == 'K' && random.nextInt(4) > 0) {
            var entries = entries(whole);
            var names = List.copyOf(entries.keySet());
            for (int times = random.nextInt(3); times >= 0; times--) {
                var name = names.get(random.nextInt(names.size()));
                entries.put(name, mutated(entries.getOrDefault(name, new byte[0]), random));
            }
            return Zips.bytes(entries);
        }
        return mutated(whole, random);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        var out = new ByteArrayOutputStream();
        if (bytes.length == 0) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - from, 1 + random.nextInt(40));
        out.write(bytes, 0, from);
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int at = 0; at < length; at++) {
                    out.write(random.nextInt(256));
                }
            }
            case 1 -> {
                for (int times = random.nextInt(200); times >= 0; times--) {
                    out.write(bytes, from, length);
                }
            }
            case 2 ->
                out.writeBytes(List.of("-1", "99999999999", "<", "&#0;", "\"", "</w:p>", "\0\0").get(random.nextInt(7))
                        .getBytes(StandardCharsets.UTF_8));
            default -> {
                // A piece is missing.
            }
        }
        out.write(bytes, from + length, bytes.length - from - length);
        return out.toByteArray();
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
        return samples().getOrDefault(format, new byte[0]);
    }

    private static Map<String, byte[]> samples() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("docx", Zips.docx("", "<w:p><w:r><w:t>會議紀錄</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t>"
                + "</w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
                Map.of("styles", "<w:style w:styleId=\"a\"><w:name w:val=\"heading 1\"/></w:style>")));
        try (var show = new XMLSlideShow(); var book = new XSSFWorkbook()) {
            var slide = show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT));
            slide.getShapes().forEach(shape -> ((XSLFTextShape) shape).setText("會議紀錄"));
            slide.createTable(2, 2).getCell(0, 0).setText("x");
            var deck = new ByteArrayOutputStream();
            show.write(deck);
            files.put("pptx", deck.toByteArray());
            files.put("xlsx", workbook(book));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        files.put("odt",
                Zips.odf("", "<style:style style:name=\"P1\"/>", "<office:text><text:h text:outline-level=\"1\">會議"
                        + "</text:h><text:p text:style-name=\"P1\">紀錄<text:s text:c=\"2\"/></text:p><table:table><table:table-row"
                        + " table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\"><text:p>a</text:p>"
                        + "</table:table-cell></table:table-row></table:table></office:text>"));
        files.put("epub", Zips.epub("", "<dc:title>t</dc:title><dc:date>2019-04-05</dc:date>",
                Map.of("a.xhtml", "<h1>會議</h1><p>紀錄<br/>a</p>")));
        files.put("eml",
                ("From: =?UTF-8?B?5byg?= <a@b.c>\nDate: Fri, 1 Mar 2024 23:30:00 -0800\nSubject: x\nContent-Type: "
                        + "multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n會議 \n紀錄"
                        + "\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+eDwvcD4=\n--b--\n")
                        .getBytes(StandardCharsets.UTF_8));
        files.put("csv", "名,說明\n1,\"他說\"\"好\"\"\n然後\"\n2,x\n".getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] workbook(Workbook book) throws IOException {
        var sheet = book.createSheet("會議");
        for (int row = 0; row < 3; row++) {
            sheet.createRow(row).createCell(0).setCellValue("會議" + row);
            sheet.getRow(row).createCell(2).setCellValue(row * 1.5);
        }
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
