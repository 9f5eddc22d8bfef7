package dev.quoth.corpus.extract.office;

import dev.quoth.corpus.extract.StructuredText;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/// Reads a Word file, part by part. The parts are walked through as XML because POI's own model of a document drops text
/// boxes and content controls inside paragraphs, and tells neither deleted words nor fields.
final class WordFile {

    private WordFile() {}

    static void read(PackagePart main, StructuredText out)
            throws OpenXML4JException, IOException, UnreadableException {
        var parts = parts(main);
        var styles = new WordStyles();
        var stylesPart = parts.get("styles");
        if (stylesPart != null) {
            styles.learn(bytes(stylesPart));
        }
        var notes = new HashMap<String, List<WordBlock>>();
        for (var kind : List.of("footnote", "endnote")) {
            var part = parts.get(kind + "s");
            if (part != null) {
                notes(kind, bytes(part), styles, notes);
            }
        }
        var xml = XmlPull.of(bytes(main));
        while (xml.childOf(0)) {
            while (xml.childOf(1)) {
                if (xml.name().equals("body")) {
                    for (var block : new WordBody(xml, styles, notes).blocks()) {
                        block.putInto(out);
                    }
                }
            }
        }
    }

    private static void notes(String kind, byte[] part, WordStyles styles, Map<String, List<WordBlock>> notes)
            throws UnreadableException {
        var xml = XmlPull.of(part);
        while (xml.childOf(0)) {
            while (xml.childOf(1)) {
                var type = xml.attribute("type");
                if (xml.name().equals(kind) && (type.isEmpty() || type.equals("normal"))) {
                    notes.put(kind + xml.attribute("id"), new WordBody(xml, styles, Map.of()).blocks());
                }
            }
        }
    }

    /// Returns the parts that the document refers to by the last word of how it calls them.
    private static Map<String, PackagePart> parts(PackagePart main) throws OpenXML4JException {
        var parts = new HashMap<String, PackagePart>();
        for (var relationship : main.getRelationships()) {
            if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                var type = relationship.getRelationshipType();
                var name = PackagingURIHelper.createPartName(relationship.getTargetURI());
                var part = main.getPackage().getPart(name);
                if (part != null) {
                    parts.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
                }
            }
        }
        return parts;
    }

    private static byte[] bytes(PackagePart part) throws IOException {
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
