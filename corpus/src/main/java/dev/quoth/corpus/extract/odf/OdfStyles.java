package dev.quoth.corpus.extract.odf;

import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What the styles of a document say about what stands in them.
final class OdfStyles {

    private static final int DEEPEST = 20;
    private static final int DEEPEST_HEADING = 6;
    private static final Set<String> CAPTIONS = Set.of("Caption", "Illustration", "Figure", "Drawing", "Table");

    private record Style(String parent, boolean hidden) {}

    private final Map<String, Style> styles = new HashMap<>();

    /// Adds the styles in `xml`.
    void learn(byte[] xml) throws UnreadableException {
        var pull = XmlPull.of(xml);
        while (pull.next("style")) {
            var name = pull.attribute("name");
            var parent = pull.attribute("parent-style-name");
            int depth = pull.depth();
            boolean hidden = false;
            while (pull.childOf(depth)) {
                hidden |= pull.attribute("display").equals("none") || pull.attribute("display").equals("false")
                        || pull.attribute("visibility").equals("hidden");
            }
            styles.put(name, new Style(parent, hidden));
        }
    }

    /// Whether what has that style is not shown.
    boolean hides(String style) {
        return styles.containsKey(style) && styles.get(style).hidden();
    }

    boolean isCaption(String style) {
        return descends(style, CAPTIONS);
    }

    /// Returns the level of a heading whose paragraph does not say that it is one; 0 where it is none.
    int headingLevel(String style) {
        for (int level = 1; level <= DEEPEST_HEADING; level++) {
            if (descends(style, Set.of("Heading_20_" + level))) {
                return level;
            }
        }
        return descends(style, Set.of("Title")) ? 1 : 0;
    }

    private boolean descends(String style, Set<String> from) {
        var name = style;
        for (int steps = 0; steps < DEEPEST && !name.isEmpty(); steps++) {
            if (from.contains(name)) {
                return true;
            }
            var known = styles.get(name);
            name = known == null ? "" : known.parent();
        }
        return false;
    }
}
