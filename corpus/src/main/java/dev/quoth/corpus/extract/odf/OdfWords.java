package dev.quoth.corpus.extract.odf;

import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;
import java.util.ArrayList;
import java.util.List;

/// Takes the words out of a paragraph; the notes and frames that hang on it are told apart from it.
final class OdfWords {

    private static final int MOST_SPACES = 1000;

    private final XmlPull xml;
    private final OdfStyles styles;
    private final StringBuilder words = new StringBuilder();
    private final List<String> notes = new ArrayList<>();

    private OdfWords(XmlPull xml, OdfStyles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    /// Reads the paragraph or heading at hand to its end.
    static OdfWords of(XmlPull xml, OdfStyles styles) throws UnreadableException {
        var read = new OdfWords(xml, styles);
        read.inside();
        return read;
    }

    /// Returns what it says.
    String words() {
        return words.toString();
    }

    /// Returns the notes and framed texts that hang on it, in order.
    List<String> notes() {
        return notes;
    }

    private void inside() throws UnreadableException {
        int depth = xml.depth();
        while (xml.nodeOf(depth)) {
            if (xml.isText()) {
                append(xml.text());
            } else {
                element();
            }
        }
    }

    private void element() throws UnreadableException {
        switch (xml.name()) {
            case "s" -> words.repeat(' ', spaces());
            case "tab" -> words.append('\t');
            case "line-break", "soft-page-break" -> words.append(xml.name().equals("line-break") ? "\n" : "");
            case "note" -> note();
            case "frame", "custom-shape", "text-box", "rect", "g", "a", "ruby", "ruby-base", "meta", "meta-field" -> {
                if (xml.name().equals("frame") || xml.name().equals("custom-shape")) {
                    framed();
                } else {
                    inside();
                }
            }
            case "span" -> {
                if (!styles.hides(xml.attribute("style-name"))) {
                    inside();
                }
            }
            case "annotation", "annotation-end", "ruby-text", "hidden-text", "hidden-paragraph", "tracked-changes",
                    "page-number", "page-count", "image", "object", "desc", "title" -> {
                // Comments, readings and page numbers are not the author's sentence.
            }
            default -> inside();
        }
    }

    /// White space in the file's markup is one space; more are written as elements.
    private void append(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (!space) {
                words.append(c);
            } else if (!words.isEmpty() && !Character.isWhitespace(words.charAt(words.length() - 1))) {
                words.append(' ');
            }
        }
    }

    private int spaces() {
        try {
            return Math.clamp(Integer.parseInt(xml.attribute("c")), 1, MOST_SPACES);
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    private void note() throws UnreadableException {
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            if (xml.name().equals("note-body")) {
                framed();
            }
        }
    }

    /// Keeps the paragraphs below the element at hand apart from this one.
    private void framed() throws UnreadableException {
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            switch (xml.name()) {
                case "p", "h" -> {
                    var paragraph = of(xml, styles);
                    notes.add(paragraph.words());
                    notes.addAll(paragraph.notes());
                }
                case "annotation", "tracked-changes", "image", "object", "desc", "title" -> {
                    // No text of the document's own.
                }
                default -> framed();
            }
        }
    }
}
