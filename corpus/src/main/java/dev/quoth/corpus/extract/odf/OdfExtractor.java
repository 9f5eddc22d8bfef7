package dev.quoth.corpus.extract.odf;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.Extractor;
import dev.quoth.corpus.extract.FileProperties;
import dev.quoth.corpus.extract.Guarded;
import dev.quoth.corpus.extract.StructuredText;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;
import dev.quoth.corpus.extract.zip.ZipContents;
import dev.quoth.corpus.extract.zip.ZipLimits;

/// Reads OpenDocument texts, presentations and spreadsheets. What is left out: deleted and hidden text, comments, tables
/// of contents, headers and footers, hidden slides and sheets.
public final class OdfExtractor implements Extractor {

    @Override
    public Extract extract(String name, byte[] bytes) throws UnreadableException {
        return Guarded.doing(() -> {
            try (var zip = ZipContents.document(bytes, ZipLimits.STANDARD)) {
                return read(zip);
            }
        });
    }

    private static Extract read(ZipContents zip) throws UnreadableException {
        if (isEncrypted(zip)) {
            throw new UnreadableException("is encrypted; remove its password");
        }
        var content = zip.read("content.xml")
                .orElseThrow(() -> new UnreadableException("is damaged (it has no content.xml)"));
        var styles = new OdfStyles();
        var common = zip.read("styles.xml");
        if (common.isPresent()) {
            styles.learn(common.get());
        }
        styles.learn(content);
        var out = new StructuredText();
        new OdfBody(XmlPull.of(content), styles, out).read();
        return out.extract(metadata(zip));
    }

    private static boolean isEncrypted(ZipContents zip) throws UnreadableException {
        var manifest = zip.read("META-INF/manifest.xml");
        return zip.has("encrypted-package")
                || (manifest.isPresent() && XmlPull.of(manifest.get()).next("encryption-data"));
    }

    /// The dates that a file keeps are those of saving, not of publication.
    private static Metadata metadata(ZipContents zip) throws UnreadableException {
        var meta = zip.read("meta.xml");
        if (meta.isEmpty()) {
            return Metadata.NONE;
        }
        var xml = XmlPull.of(meta.get());
        var title = "";
        var first = "";
        var last = "";
        while (xml.childOf(0)) {
            while (xml.childOf(1)) {
                while (xml.childOf(2)) {
                    switch (xml.name()) {
                        case "title" -> title = xml.allText();
                        case "initial-creator" -> first = xml.allText();
                        case "creator" -> last = xml.allText();
                        default -> {
                            // The rest is of no interest to readers.
                        }
                    }
                }
            }
        }
        return FileProperties.of(title, first.isBlank() ? last : first);
    }
}
