package dev.quoth.corpus.extract.office;

import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Takes the words out of a paragraph as a reader of the file sees them.
final class WordParagraph {

    /// Characters of symbol fonts, which mean nothing without the font.
    private static final int PRIVATE = 0xE000;
    private static final int PRIVATE_END = 0xF8FF;

    private final WordBody body;
    private final XmlPull xml;
    private final WordStyles styles;
    private final WordFields fields;
    private final Map<String, List<WordBlock>> notes;
    private final WordProperties properties = new WordProperties();
    private final StringBuilder words = new StringBuilder();
    private final List<WordBlock> after = new ArrayList<>();

    WordParagraph(WordBody body, XmlPull xml, WordStyles styles, WordFields fields,
            Map<String, List<WordBlock>> notes) {
        this.body = body;
        this.xml = xml;
        this.styles = styles;
        this.fields = fields;
        this.notes = notes;
    }

    /// Reads the paragraph at hand to its end.
    void read() throws UnreadableException {
        content();
    }

    WordProperties properties() {
        return properties;
    }

    String words() {
        return words.toString();
    }

    /// Returns what hangs on it and comes after it: its notes and text boxes.
    List<WordBlock> after() {
        return after;
    }

    private void content() throws UnreadableException {
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            switch (xml.name()) {
                case "pPr" -> properties.read(xml);
                case "r" -> run();
                case "fldSimple" -> {
                    if (!WordFields.isSilent(xml.attribute("instr"))) {
                        content();
                    }
                }
                case "del", "moveFrom", "sdtPr", "sdtEndPr", "rPr", "smartTagPr", "customXmlPr" -> {
                    // Deleted words, and properties.
                }
                default -> content();
            }
        }
    }

    /// A run of text or of a formula.
    private void run() throws UnreadableException {
        boolean hidden = false;
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            switch (xml.name()) {
                case "rPr" -> hidden = WordProperties.hides(xml, styles::hides);
                case "fldChar" -> fields.mark(xml.attribute("fldCharType"));
                case "instrText" -> fields.code(xml.allText());
                default -> {
                    if (!hidden && fields.speak()) {
                        shown();
                    }
                }
            }
        }
    }

    private void shown() throws UnreadableException {
        switch (xml.name()) {
            case "t" -> words.append(xml.allText());
            case "tab", "ptab" -> words.append(' ');
            case "br", "cr" -> words.append('\n');
            case "noBreakHyphen" -> words.append('-');
            case "sym" -> symbol(xml.attribute("char"));
            case "footnoteReference" -> after.addAll(notes.getOrDefault("footnote" + xml.attribute("id"), List.of()));
            case "endnoteReference" -> after.addAll(notes.getOrDefault("endnote" + xml.attribute("id"), List.of()));
            case "drawing", "pict", "object", "AlternateContent" -> drawing();
            case "ruby" -> {
                int depth = xml.depth();
                while (xml.childOf(depth)) {
                    if (xml.name().equals("rubyBase")) {
                        content();
                    }
                }
            }
            default -> {
                // Soft hyphens, deleted words, page numbers, marks of comments.
            }
        }
    }

    /// Finds the text boxes in a drawing, which comes in several forms of which the first is read.
    private void drawing() throws UnreadableException {
        boolean alternatives = xml.name().equals("AlternateContent");
        int depth = xml.depth();
        int before = after.size();
        while (xml.childOf(depth)) {
            if (alternatives && after.size() > before) {
                continue;
            }
            if (xml.name().equals("txbxContent")) {
                for (var block : body.box()) {
                    after.add(block instanceof WordBlock.Paragraph(BlockKind kind, int level, String text)
                            && kind == BlockKind.HEADING
                                    ? new WordBlock.Paragraph(BlockKind.PARAGRAPH, 0, text)
                                    : block);
                }
            } else {
                drawing();
            }
        }
    }

    private void symbol(String code) {
        try {
            int character = Integer.parseInt(code, 16);
            if (character >= ' ' && character <= Character.MAX_VALUE
                    && (character < PRIVATE || character > PRIVATE_END)) {
                words.append((char) character);
            }
        } catch (NumberFormatException none) {
            words.append(' ');
        }
    }
}
