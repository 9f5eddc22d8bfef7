package dev.quoth.corpus.extract.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a page's drawing operators and keeps the glyphs that they show, in the order of the file.
final class GlyphCollector extends PDFStreamEngine {

    private static final Logger LOG = LoggerFactory.getLogger(GlyphCollector.class);

    /// What a page may draw: a dense newspaper page has 60,000 operators and 20,000 glyphs.
    private static final int MOST_OPERATORS = 2_000_000;
    private static final int MOST_GLYPHS = 60_000;
    private static final int BETWEEN_LOOKS = 0xFFF;
    private static final double SLANT = Math.toRadians(3);
    private static final String GLYPHS = "/org/apache/pdfbox/resources/glyphlist/additional.txt";

    private final GlyphList names;
    private final Map<PDFont, Boolean> heavy = new HashMap<>();
    private PDRectangle crop = PDRectangle.A4;
    private PageGlyphs page = new PageGlyphs(0, 0);
    private final List<Boolean> marks = new ArrayList<>();
    private int artifacts;
    private int operators;
    private boolean spacePending;

    GlyphCollector() {
        try (var in = GlyphList.class.getResourceAsStream(GLYPHS)) {
            names = new GlyphList(GlyphList.getAdobeGlyphList(), in);
        } catch (IOException e) {
            throw new UncheckedIOException("reading PDFBox's " + GLYPHS, e);
        }
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
        addOperator(new BeginText(this));
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new EndText(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    /// Returns what `source` shows, as far as it can be read: a fault ends the page, not the file. Throws
    /// [StoppedException] where the thread was interrupted.
    PageGlyphs collect(PDPage source) {
        crop = source.getCropBox();
        page = new PageGlyphs(crop.getWidth(), crop.getHeight());
        marks.clear();
        artifacts = 0;
        operators = 0;
        spacePending = false;
        try {
            processPage(source);
        } catch (StoppedException e) {
            throw e;
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            LOG.debug("a page could not be read to its end", e);
        }
        return page;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if ((operators & BETWEEN_LOOKS) == 0 && Thread.currentThread().isInterrupted()) {
            throw new StoppedException();
        }
        if (operators <= MOST_OPERATORS && page.size() < MOST_GLYPHS) {
            super.processOperator(operator, operands);
        } else if (operators > 2 * MOST_OPERATORS) {
            throw new IOException("draws without end");
        }
    }

    @Override
    public void beginMarkedContentSequence(@Nullable COSName tag, @Nullable COSDictionary properties) {
        boolean artifact = tag != null && tag.getName().equals("Artifact") && properties != null
                && "Pagination".equals(properties.getNameAsString(COSName.TYPE));
        marks.add(artifact);
        artifacts += artifact ? 1 : 0;
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marks.isEmpty()) {
            artifacts -= marks.removeLast() ? 1 : 0;
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        var unicode = unicode(font, code);
        if (unicode.isBlank()) {
            spacePending = true;
            return;
        }
        int turns = turns(matrix);
        float size = size(matrix, font);
        if (turns < 0 || !(size > 0.5f) || size > 2000) {
            return;
        }
        float x = matrix.getTranslateX() - crop.getLowerLeftX();
        float y = matrix.getTranslateY() - crop.getLowerLeftY();
        if (x < -size / 2 || y < -size / 2 || x > crop.getWidth() || y > crop.getHeight()) {
            return;
        }
        float advance = font.isVertical() ? size : Math.abs(displacement.getX()) * matrix.getScalingFactorX();
        float left = switch (turns) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> crop.getWidth() - x;
            default -> crop.getHeight() - y;
        };
        float base = switch (turns) {
            case 0 -> crop.getHeight() - y;
            case 1 -> x;
            case 2 -> y;
            default -> crop.getWidth() - x;
        };
        var glyph = new Glyph(unicode, left, left + advance, base, size, isBold(font), spacePending);
        spacePending = false;
        var mode = getGraphicsState().getTextState().getRenderingMode();
        if (artifacts > 0) {
            return;
        }
        page.add(glyph, new PageGlyphs.Layer(turns, font.isVertical(), !mode.isFill() && !mode.isStroke()));
    }

    private String unicode(PDFont font, int code) throws IOException {
        var unicode = font.toUnicode(code, names);
        if (unicode == null || unicode.isEmpty()) {
            return font instanceof PDSimpleFont && code > ' ' ? String.valueOf((char) code) : "\uFFFD";
        }
        return unicode;
    }

    /// Returns by how many quarters the text is turned to the left, or -1 where it stands aslant, as watermarks do.
    private static int turns(Matrix matrix) {
        double angle = Math.atan2(matrix.getShearY(), matrix.getScaleX());
        int quarters = (int) Math.round(angle / (Math.PI / 2));
        return Math.abs(angle - quarters * Math.PI / 2) > SLANT ? -1 : Math.floorMod(quarters, 4);
    }

    private static float size(Matrix matrix, PDFont font) {
        if (font instanceof PDType3Font type3) {
            var box = type3.getFontBBox();
            float height = box == null ? 0 : box.getHeight() * Math.abs(type3.getFontMatrix().getScaleY());
            return height > 0.2f ? height * matrix.getScalingFactorY() : matrix.getScalingFactorY();
        }
        return matrix.getScalingFactorY();
    }

    private boolean isBold(PDFont font) {
        return heavy.computeIfAbsent(font, Heaviness::isHeavy);
    }
}
