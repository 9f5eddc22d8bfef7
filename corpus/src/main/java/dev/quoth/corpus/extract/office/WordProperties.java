package dev.quoth.corpus.extract.office;

import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;
import java.util.function.Predicate;

/// The properties of a paragraph or of a style for paragraphs.
final class WordProperties {

    private String style = "";
    private String list = "";
    private int outline = -1;

    /// Reads the properties at hand to their end.
    void read(XmlPull xml) throws UnreadableException {
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            switch (xml.name()) {
                case "pStyle" -> style = xml.attribute("val");
                case "outlineLvl" -> outline = level(xml.attribute("val"));
                case "numPr" -> numbering(xml);
                default -> {
                    // Looks, and the properties from before a tracked change.
                }
            }
        }
    }

    /// Returns its style's id; empty where it has the standard one.
    String style() {
        return style;
    }

    /// Returns the list that it belongs to, `0` for expressly none; empty where it says nothing.
    String list() {
        return list;
    }

    /// Returns its outline level from 0; -1 where it says nothing.
    int outline() {
        return outline;
    }

    /// Whether the run properties at hand hide words; goes to their end.
    static boolean hides(XmlPull xml, Predicate<String> styleHides) throws UnreadableException {
        int depth = xml.depth();
        boolean hidden = false;
        while (xml.childOf(depth)) {
            switch (xml.name()) {
                case "vanish", "specVanish" -> hidden = WordStyles.isOn(xml, "val");
                case "rStyle" -> hidden |= styleHides.test(xml.attribute("val"));
                default -> {
                    // Looks.
                }
            }
        }
        return hidden;
    }

    private void numbering(XmlPull xml) throws UnreadableException {
        int depth = xml.depth();
        while (xml.childOf(depth)) {
            if (xml.name().equals("numId")) {
                list = xml.attribute("val");
            }
        }
    }

    private static int level(String value) {
        return value.length() == 1 && Character.isDigit(value.charAt(0)) ? value.charAt(0) - '0' : -1;
    }
}
