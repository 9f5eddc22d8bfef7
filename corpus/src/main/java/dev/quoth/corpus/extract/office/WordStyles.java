package dev.quoth.corpus.extract.office;

import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the styles of a Word file say, with what they take over from those that they are based on.
final class WordStyles {

    private static final int DEEPEST = 20;
    /// The outline level that means body text.
    private static final int NO_HEADING = 9;

    /// @param name    as Word calls it in every language, in lower case
    /// @param outline from 0 for the highest; -1 where it says none
    /// @param list    the list that it belongs to; empty where it says none
    private record Style(String name, String basedOn, int outline, String list, boolean hidden) {}

    private final Map<String, Style> styles = new HashMap<>();
    private String standard = "";

    void learn(byte[] xml) throws UnreadableException {
        var pull = XmlPull.of(xml);
        while (pull.next("style")) {
            var id = pull.attribute("styleId");
            if (pull.attribute("type").equals("paragraph") && isOn(pull, "default")
                    && !pull.attribute("default").isEmpty()) {
                standard = id;
            }
            styles.put(id, style(pull));
        }
    }

    private static Style style(XmlPull pull) throws UnreadableException {
        var name = "";
        var basedOn = "";
        var properties = new WordProperties();
        boolean hidden = false;
        int depth = pull.depth();
        while (pull.childOf(depth)) {
            switch (pull.name()) {
                case "name" -> name = pull.attribute("val").toLowerCase(Locale.ROOT);
                case "basedOn" -> basedOn = pull.attribute("val");
                case "pPr" -> properties.read(pull);
                case "rPr" -> hidden = WordProperties.hides(pull, style -> false);
                default -> {
                    // Looks.
                }
            }
        }
        return new Style(name, basedOn, properties.outline(), properties.list(), hidden);
    }

    /// Whether a switch in the markup is on; it is where it stands without a value.
    static boolean isOn(XmlPull pull, String attribute) {
        var value = pull.attribute(attribute);
        return !value.equals("0") && !value.equals("false") && !value.equals("off") && !value.equals("none");
    }

    /// Returns the level of a heading in `style`, from 1; 0 where it is none.
    ///
    /// @param outline what the paragraph itself says, from 0; -1 where it says nothing
    int headingLevel(String style, int outline) {
        if (outline >= 0) {
            return outline >= NO_HEADING ? 0 : outline + 1;
        }
        var found = find(style, known -> known.outline() >= 0);
        if (found != null) {
            return found.outline() >= NO_HEADING ? 0 : found.outline() + 1;
        }
        var named = find(style, known -> known.name().matches("heading [1-9]") || known.name().equals("title"));
        if (named == null) {
            return 0;
        }
        return named.name().equals("title") ? 1 : named.name().charAt(named.name().length() - 1) - '0';
    }

    /// Returns the list that paragraphs in `style` belong to; empty where to none.
    String list(String style) {
        var found = find(style, known -> !known.list().isEmpty());
        return found == null ? "" : found.list();
    }

    boolean isCaption(String style) {
        return find(style, known -> known.name().equals("caption")) != null;
    }

    /// Whether it is an entry or the heading of a table of contents or figures.
    boolean isContents(String style) {
        return find(style, known -> known.name().matches("toc (?:[1-9]|heading)|table of figures")) != null;
    }

    boolean hides(String style) {
        return find(style, Style::hidden) != null;
    }

    private @Nullable Style find(String style, Predicate<Style> wanted) {
        var id = style.isEmpty() ? standard : style;
        for (int steps = 0; steps < DEEPEST; steps++) {
            var known = styles.get(id);
            if (known == null || wanted.test(known)) {
                return known;
            }
            id = known.basedOn();
        }
        return null;
    }
}
