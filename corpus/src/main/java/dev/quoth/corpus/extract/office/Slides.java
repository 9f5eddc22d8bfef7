package dev.quoth.corpus.extract.office;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.extract.Guarded;
import dev.quoth.corpus.extract.StructuredText;
import dev.quoth.corpus.extract.TableText;
import dev.quoth.corpus.extract.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/// Reads the slides of a presentation that are shown: the title, then the rest from the top left on, then the notes.
final class Slides {

    private static final Set<Placeholder> TITLES = Set.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE,
            Placeholder.VERTICAL_TEXT_TITLE);
    /// What stands on every slide.
    private static final Set<Placeholder> FURNITURE = Set.of(Placeholder.DATETIME, Placeholder.SLIDE_NUMBER,
            Placeholder.FOOTER, Placeholder.HEADER, Placeholder.SLIDE_IMAGE);

    private final StructuredText out;

    private Slides(StructuredText out) {
        this.out = out;
    }

    static void read(OPCPackage file, StructuredText out) throws IOException, UnreadableException {
        try (var show = new XMLSlideShow(file)) {
            var slides = new Slides(out);
            for (var slide : show.getSlides()) {
                Guarded.goOn();
                if (!slide.isHidden()) {
                    slides.slide(slide);
                }
            }
        }
    }

    private void slide(XSLFSlide slide) throws UnreadableException {
        out.part(Part.Kind.SLIDE, Integer.toString(slide.getSlideNumber()));
        var rest = new ArrayList<XSLFShape>();
        for (var shape : slide.getShapes()) {
            if (shape instanceof XSLFTextShape text && TITLES.contains(kind(text))) {
                out.heading(1, words(text));
            } else {
                rest.add(shape);
            }
        }
        shapes(rest);
        var notes = slide.getNotes();
        if (notes != null) {
            for (var shape : notes.getShapes()) {
                if (shape instanceof XSLFTextShape text && kind(text) == Placeholder.BODY) {
                    paragraphs(text);
                }
            }
        }
    }

    private void shapes(List<XSLFShape> shapes) throws UnreadableException {
        for (var shape : ReadingOrder.of(shapes)) {
            Guarded.goOn();
            switch (shape) {
                case XSLFTextShape text -> {
                    if (!FURNITURE.contains(kind(text))) {
                        paragraphs(text);
                    }
                }
                case XSLFGroupShape group -> shapes(group.getShapes());
                case XSLFTable table -> table(table);
                default -> {
                    // Pictures, lines and charts.
                }
            }
        }
    }

    /// Returns what a shape is on its slide; a shape that is no placeholder is just content.
    private static Placeholder kind(XSLFTextShape shape) {
        var type = shape.getTextType();
        return type == null ? Placeholder.CONTENT : type;
    }

    private void paragraphs(XSLFTextShape shape) throws UnreadableException {
        for (var paragraph : shape.getTextParagraphs()) {
            boolean item = paragraph.isBullet() || paragraph.getIndentLevel() > 0;
            out.block(item ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH, paragraph.getText());
        }
    }

    private static String words(XSLFTextShape shape) {
        return shape.getText().strip();
    }

    private void table(XSLFTable table) throws UnreadableException {
        var rows = new TableText(out);
        for (var row : table.getRows()) {
            var cells = row.getCells().stream().map(cell -> cell.isMerged() ? "" : cell.getText()).toList();
            rows.row(cells);
        }
        rows.end();
    }
}
