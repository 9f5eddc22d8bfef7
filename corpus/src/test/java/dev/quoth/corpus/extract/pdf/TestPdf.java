package dev.quoth.corpus.extract.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// A PDF made for a test, on A4 pages, with places in points from the top left corner.
final class TestPdf implements AutoCloseable {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDResources resources = new PDResources();
    private final StringBuilder content = new StringBuilder();
    private boolean open;
    private float size = 10;
    private String face = "P";

    TestPdf() {
        resources.put(COSName.getPDFName("P"), plain);
        resources.put(COSName.getPDFName("B"), bold);
        resources.put(COSName.getPDFName("HANT"), chinese("CNS1", "UniCNS-UTF16-H"));
        resources.put(COSName.getPDFName("HANS"), chinese("GB1", "UniGB-UTF16-H"));
        resources.put(COSName.getPDFName("DOWN"), chinese("CNS1", "UniCNS-UTF16-V"));
        resources.put(COSName.getPDFName("DARK"), unmapped());
    }

    /// Ends the page at hand and begins the next one.
    TestPdf page() {
        finish();
        open = true;
        return this;
    }

    /// Sets the height of what follows.
    TestPdf size(float points) {
        size = points;
        return this;
    }

    /// Sets the font of what follows: P plain, B bold, HANT, HANS, DOWN for Chinese that runs down, DARK for a font without
    /// Unicode.
    TestPdf face(String name) {
        face = name;
        return this;
    }

    /// Draws a line of text with its baseline at `y`.
    TestPdf line(float x, float y, String text) {
        return raw(String.format(Locale.ROOT, "BT /%s %.2f Tf %.2f %.2f Td %s Tj ET%n", face, size, x, HEIGHT - y,
                encoded(text)));
    }

    /// Draws `text` as a justified paragraph, its first baseline at `y` and the first line set in by `indent`; returns the
    /// next free baseline.
    float paragraph(float x, float y, float width, float indent, String text) {
        float at = y;
        float start = x + indent;
        var line = new StringBuilder();
        var words = List.of(text.split(" "));
        for (var word : words) {
            if (!line.isEmpty() && width(line + " " + word) > x + width - start) {
                float spread = (x + width - start - width(line.toString()))
                        / Math.max(1, line.chars().filter(c -> c == ' ').count());
                raw(String.format(Locale.ROOT, "%.3f Tw%n", spread));
                line(start, at, line.toString());
                line.setLength(0);
                start = x;
                at += 1.2f * size;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        raw("0 Tw\n");
        line(start, at, line.toString());
        return at + 1.2f * size;
    }

    TestPdf raw(String operators) {
        content.append(operators);
        return this;
    }

    float width(String text) {
        try {
            return plain.getStringWidth(text) * size / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        finish();
        var out = new ByteArrayOutputStream();
        try {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    PDResources resources() {
        return resources;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish() {
        if (!open) {
            return;
        }
        open = false;
        var page = new PDPage(PDRectangle.A4);
        page.setResources(resources);
        try {
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content.toString().getBytes(StandardCharsets.ISO_8859_1));
            }
            page.setContents(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document.addPage(page);
        content.setLength(0);
    }

    private String encoded(String text) {
        var bytes = text.getBytes(face.length() > 1 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
        return "<" + HexFormat.of().formatHex(bytes) + ">";
    }

    /// A Chinese font that is named and not brought along, as many files of offices in Hong Kong and Taiwan have it.
    private static PDFont chinese(String collection, String map) {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString(collection));
        system.setInt(COSName.SUPPLEMENT, 0);
        return composite(system, map);
    }

    private static PDFont unmapped() {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        return composite(system, "Identity-H");
    }

    private static PDFont composite(COSDictionary system, String map) {
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "MingLiU");
        descriptor.setInt(COSName.FLAGS, 4);
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "MingLiU");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "MingLiU-" + map);
        font.setName(COSName.ENCODING, map);
        var descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        try {
            return PDFontFactory.createFont(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
