package dev.quoth.corpus.extract.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.UnreadableException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/// Files that are broken, locked, without text or made to do harm end with a reason.
class HostilePdfTest {

    private static final PdfExtractor EXTRACTOR = new PdfExtractor();
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final String TEXT = "The harbour was closed on Monday because of the storm, and no ferry left.";

    @Test
    void saysThatAFileNeedsAPassword() throws Exception {
        assertEquals("is encrypted; remove its password", reason(locked("secret")));
    }

    @Test
    void readsAFileThatOnlyForbidsChanges() throws Exception {
        assertTrue(EXTRACTOR.extract("a.pdf", locked("")).text().contains(TEXT));
    }

    private static byte[] locked(String password) throws IOException {
        try (var pdf = new TestPdf().page().line(50, 100, TEXT)) {
            pdf.bytes();
            var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            pdf.document.protect(policy);
            return pdf.bytes();
        }
    }

    @Test
    void saysThatAFileHasOnlyPictures() throws Exception {
        try (var pdf = new TestPdf()) {
            picture(pdf);
            pdf.page().raw("q 400 0 0 400 50 50 cm /Im Do Q\n").page().raw("q 400 0 0 400 50 50 cm /Im Do Q\n");
            assertEquals("has only pictures of text (2 pages); run text recognition (OCR) on it first",
                    reason(pdf.bytes()));
        }
    }

    @Test
    void readsTheTextOfAFileWhoseOtherPagesArePictures() throws Exception {
        try (var pdf = new TestPdf()) {
            picture(pdf);
            pdf.page().raw("/Im Do\n").page().line(50, 100, TEXT);
            var extract = EXTRACTOR.extract("a.pdf", pdf.bytes());
            assertEquals(TEXT + "\n", extract.text());
            assertEquals(2, extract.parts().size());
        }
    }

    private static void picture(TestPdf pdf) throws IOException {
        var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        pdf.resources().put(COSName.getPDFName("Im"), LosslessFactory.createFromImage(pdf.document, image));
    }

    @Test
    void saysThatFontsDoNotTellTheirCharacters() throws Exception {
        try (var pdf = new TestPdf().page().face("DARK").line(50, 100, TEXT)) {
            assertEquals("its fonts don't say which characters they draw", reason(pdf.bytes()));
        }
    }

    @Test
    void saysThatOtherBytesAreNoPdf() {
        assertEquals("is broken or no PDF", reason("Just text.".getBytes(ISO_8859_1)));
        assertEquals("is broken or no PDF", reason(new byte[0]));
    }

    @Test
    void readsWhatIsLeftOfATruncatedFile() throws Exception {
        try (var pdf = new TestPdf()) {
            for (int page = 0; page < 20; page++) {
                pdf.page().line(50, 100, TEXT);
            }
            var bytes = pdf.bytes();
            var end = new String(bytes, ISO_8859_1).lastIndexOf("startxref");
            assertTrue(EXTRACTOR.extract("a.pdf", Arrays.copyOf(bytes, end)).text().contains(TEXT));
        }
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() throws Exception {
        try (var pdf = new TestPdf().page().line(50, 100, TEXT)) {
            var bytes = pdf.bytes();
            Thread.currentThread().interrupt();
            assertEquals("took too long", reason(bytes));
            assertEquals(false, Thread.currentThread().isInterrupted());
        }
    }

    @Test
    void refusesAStreamThatUnpacksToTooMuch() throws Exception {
        try (var pdf = new TestPdf().page().raw(" ".repeat(100 << 20))) {
            assertEquals("unpacks to more than 64 MB in one stream", reason(pdf.bytes()));
        }
    }

    @Test
    void endsFormsThatDrawEachOtherManyTimes() throws Exception {
        try (var pdf = new TestPdf()) {
            var inner = form(pdf, "BT /P 10 Tf 50 700 Td (" + TEXT + ") Tj ET\n", new PDResources());
            for (int level = 0; level < 12; level++) {
                var resources = new PDResources();
                resources.put(COSName.getPDFName("F"), inner);
                inner = form(pdf, "/F Do ".repeat(10), resources);
            }
            pdf.resources().put(COSName.getPDFName("F"), inner);
            var bytes = pdf.page().line(50, 100, TEXT).raw("/F Do\n").bytes();
            assertTimeoutPreemptively(LONGEST, () -> assertTrue(read(bytes).contains(TEXT)));
        }
    }

    private static PDFormXObject form(TestPdf pdf, String content, PDResources resources) throws IOException {
        var form = new PDFormXObject(pdf.document);
        form.setBBox(PDRectangle.A4);
        form.setResources(resources);
        try (var out = form.getStream().createOutputStream()) {
            out.write(content.getBytes(ISO_8859_1));
        }
        return form;
    }

    @Test
    void endsAtALoopInThePageTree() throws Exception {
        try (var pdf = new TestPdf().page().line(50, 100, TEXT)) {
            pdf.bytes();
            var tree = pdf.document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            tree.getCOSArray(COSName.KIDS).add(tree);
            var bytes = pdf.bytes();
            assertTimeoutPreemptively(LONGEST, () -> read(bytes));
        }
    }

    @Test
    void endsWithTextOrAReasonForChangedBytes() throws Exception {
        byte[] whole;
        try (var pdf = new TestPdf()) {
            for (int page = 0; page < 3; page++) {
                pdf.page();
                pdf.paragraph(50, 100, 200, 10, TEXT + " " + TEXT);
                pdf.paragraph(300, 100, 200, 10, TEXT + " " + TEXT);
                pdf.face("HANT").line(50, 300, "政府昨日宣布新一輪公屋計劃。").face("P");
            }
            whole = pdf.bytes();
        }
        var random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            var bytes = changed(whole, random);
            assertTimeoutPreemptively(LONGEST, () -> read(bytes), "run " + run);
        }
    }

    private static byte[] changed(byte[] whole, Random random) {
        var bytes = whole.clone();
        for (int change = random.nextInt(12); change >= 0; change--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> System.arraycopy(whole, random.nextInt(whole.length / 2), bytes, at,
                        Math.min(30, bytes.length - at));
                default -> bytes = random.nextInt(4) > 0 ? bytes : Arrays.copyOf(bytes, Math.max(bytes.length / 2, at));
            }
        }
        return bytes;
    }

    /// Returns the text or the reason why there is none.
    private static String read(byte[] bytes) {
        try {
            Extract extract = EXTRACTOR.extract("a.pdf", bytes);
            return extract.text();
        } catch (UnreadableException e) {
            return "unreadable: " + e.getMessage();
        }
    }

    private static String reason(byte[] bytes) {
        return String.valueOf(
                assertThrows(UnreadableException.class, () -> EXTRACTOR.extract("a.pdf", bytes)).getMessage());
    }
}
