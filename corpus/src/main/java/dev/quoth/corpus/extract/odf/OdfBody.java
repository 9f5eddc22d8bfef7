package dev.quoth.corpus.extract.odf;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.extract.StructuredText;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;

/// Walks through content.xml and puts what it finds into a text.
final class OdfBody {

    private final XmlPull xml;
    private final OdfStyles styles;
    private final StructuredText out;
    private int slides;

    OdfBody(XmlPull xml, OdfStyles styles, StructuredText out) {
        this.xml = xml;
        this.styles = styles;
        this.out = out;
    }

    void read() throws UnreadableException {
        while (xml.childOf(0)) {
            while (xml.childOf(1)) {
                if (xml.name().equals("body")) {
                    while (xml.childOf(2)) {
                        if (xml.name().equals("spreadsheet")) {
                            sheets();
                        } else {
                            blocks(BlockKind.PARAGRAPH);
                        }
                    }
                }
            }
        }
    }

    /// Reads what stands in the element at hand; plain paragraphs there are of kind `plain`.
    private void blocks(BlockKind plain) throws UnreadableException {
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            switch (xml.name()) {
                case "p" -> paragraph(plain);
                case "h" -> heading();
                case "list" -> blocks(BlockKind.LIST_ITEM);
                case "table" -> OdfTable.read(xml, styles, out);
                case "page" -> slide();
                case "frame", "custom-shape" -> frame(plain);
                case "tracked-changes", "table-of-content", "illustration-index", "table-index", "object-index",
                        "user-index", "alphabetical-index", "annotation", "forms", "image", "object", "settings",
                        "sequence-decls", "variable-decls", "title", "desc", "footer-decl", "date-time-decl" -> {
                    // Navigation, comments and settings.
                }
                case "section" -> {
                    if (!xml.attribute("display").equals("none")) {
                        blocks(plain);
                    }
                }
                default -> blocks(plain);
            }
        }
    }

    private void paragraph(BlockKind plain) throws UnreadableException {
        var style = xml.attribute("style-name");
        var read = OdfWords.of(xml, styles);
        if (styles.hides(style)) {
            return;
        }
        int level = styles.headingLevel(style);
        if (level > 0) {
            out.heading(level, read.words());
        } else {
            out.block(styles.isCaption(style) ? BlockKind.CAPTION : plain, read.words());
        }
        notes(read);
    }

    private void heading() throws UnreadableException {
        int level = OdfTable.number(xml.attribute("outline-level"), 1);
        boolean hidden = styles.hides(xml.attribute("style-name"));
        var read = OdfWords.of(xml, styles);
        if (!hidden) {
            out.heading(level, read.words());
            notes(read);
        }
    }

    private void notes(OdfWords read) throws UnreadableException {
        for (var note : read.notes()) {
            out.block(BlockKind.PARAGRAPH, note);
        }
    }

    private void slide() throws UnreadableException {
        slides++;
        if (styles.hides(xml.attribute("style-name"))) {
            return;
        }
        out.part(Part.Kind.SLIDE, Integer.toString(slides));
        blocks(BlockKind.PARAGRAPH);
    }

    private void frame(BlockKind plain) throws UnreadableException {
        switch (xml.attribute("class")) {
            case "footer", "header", "date-time", "page-number", "page" -> {
                // The same on every slide.
            }
            case "title" -> {
                int depth = xml.depth();
                while (xml.childOf(depth)) {
                    int box = xml.depth();
                    while (xml.childOf(box)) {
                        if (xml.name().equals("p")) {
                            out.heading(1, OdfWords.of(xml, styles).words());
                        }
                    }
                }
            }
            default -> blocks(plain);
        }
    }

    private void sheets() throws UnreadableException {
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            if (xml.name().equals("table") && !styles.hides(xml.attribute("style-name"))) {
                out.part(Part.Kind.SHEET, xml.attribute("name"));
                OdfTable.read(xml, styles, out);
            }
        }
    }
}
