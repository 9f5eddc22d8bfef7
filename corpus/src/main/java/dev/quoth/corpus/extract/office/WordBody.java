package dev.quoth.corpus.extract.office;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Walks through a body of blocks: the document's, a note's, a text box's or a cell's.
final class WordBody {

    private final XmlPull xml;
    private final WordStyles styles;
    private final Map<String, List<WordBlock>> notes;
    private final WordFields fields;

    /// @param notes the footnotes and endnotes by kind and id, such as `footnote2`
    WordBody(XmlPull xml, WordStyles styles, Map<String, List<WordBlock>> notes) {
        this(xml, styles, notes, new WordFields());
    }

    private WordBody(XmlPull xml, WordStyles styles, Map<String, List<WordBlock>> notes, WordFields fields) {
        this.xml = xml;
        this.styles = styles;
        this.notes = notes;
        this.fields = fields;
    }

    /// Returns the blocks in the element at hand, and goes to its end.
    List<WordBlock> blocks() throws UnreadableException {
        var blocks = new ArrayList<WordBlock>();
        collect(blocks);
        return blocks;
    }

    /// Reads a text box, whose fields are its own.
    List<WordBlock> box() throws UnreadableException {
        return new WordBody(xml, styles, notes, new WordFields()).blocks();
    }

    /// What reads the properties of a cell.
    @FunctionalInterface
    interface Properties {
        void read() throws UnreadableException;
    }

    /// Returns the blocks of the cell at hand, whose properties go to `properties`.
    List<WordBlock> cell(Properties properties) throws UnreadableException {
        var blocks = new ArrayList<WordBlock>();
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            if (xml.name().equals("tcPr")) {
                properties.read();
            } else {
                block(blocks);
            }
        }
        return blocks;
    }

    private void collect(List<WordBlock> blocks) throws UnreadableException {
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            block(blocks);
        }
    }

    private void block(List<WordBlock> blocks) throws UnreadableException {
        switch (xml.name()) {
            case "p" -> paragraph(blocks);
            case "tbl" -> blocks.add(new WordTable(this, xml).read());
            case "sdt" -> control(blocks);
            case "AlternateContent" -> {
                int depth = xml.depth();
                boolean first = xml.childOf(depth);
                if (first) {
                    collect(blocks);
                }
            }
            case "ins", "moveTo", "customXml", "smartTag", "sdtContent" -> collect(blocks);
            default -> {
                // Deleted blocks, and properties.
            }
        }
    }

    /// A content control may hold the table of contents.
    private void control(List<WordBlock> blocks) throws UnreadableException {
        boolean contents = false;
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            if (xml.name().equals("sdtPr")) {
                contents = isContents(xml);
            } else if (xml.name().equals("sdtContent")) {
                if (contents) {
                    // Its fields may begin and end in it, so it is read all the same.
                    collect(new ArrayList<>());
                } else {
                    collect(blocks);
                }
            }
        }
    }

    private static boolean isContents(XmlPull xml) throws UnreadableException {
        boolean contents = false;
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            int inner = xml.depth();
            while (xml.childOf(inner)) {
                contents |= xml.name().equals("docPartGallery") && xml.attribute("val").startsWith("Table of");
            }
        }
        return contents;
    }

    private void paragraph(List<WordBlock> blocks) throws UnreadableException {
        var read = new WordParagraph(this, xml, styles, fields, notes);
        read.read();
        var properties = read.properties();
        var style = properties.style();
        if (styles.isContents(style)) {
            return;
        }
        var words = read.words();
        if (!words.isBlank() && !styles.hides(style)) {
            int level = styles.headingLevel(style, properties.outline());
            blocks.add(new WordBlock.Paragraph(kind(properties, level), level, words));
        }
        blocks.addAll(read.after());
    }

    private BlockKind kind(WordProperties properties, int level) {
        if (level > 0) {
            return BlockKind.HEADING;
        }
        if (styles.isCaption(properties.style())) {
            return BlockKind.CAPTION;
        }
        var list = properties.list().isEmpty() ? styles.list(properties.style()) : properties.list();
        return list.isEmpty() || list.equals("0") ? BlockKind.PARAGRAPH : BlockKind.LIST_ITEM;
    }
}
