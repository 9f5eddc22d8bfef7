package dev.quoth.corpus.extract.office;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.Extractor;
import dev.quoth.corpus.extract.FileProperties;
import dev.quoth.corpus.extract.Guarded;
import dev.quoth.corpus.extract.StructuredText;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.zip.ZipContents;
import dev.quoth.corpus.extract.zip.ZipLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/// Reads Word, PowerPoint and Excel files in Office Open XML, those with macros and templates too. What is left out:
/// deleted and hidden text, comments, headers and footers, tables of contents, hidden slides and sheets.
public final class OfficeExtractor implements Extractor {

    static {
        // POI refuses parts of 100 KB that packed well; our own bounds were kept before it sees a file.
        ZipSecureFile.setMinInflateRatio(0);
    }

    @Override
    public Extract extract(String name, byte[] bytes) throws UnreadableException {
        return Guarded.doing(() -> {
            try (var zip = ZipContents.document(bytes, ZipLimits.STANDARD)) {
                zip.check();
            }
            try (var file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
                var extract = read(file);
                file.revert();
                return extract;
            } catch (OpenXML4JException damaged) {
                throw new UnreadableException("is damaged (its parts are not in order)");
            }
        });
    }

    private static Extract read(OPCPackage file) throws OpenXML4JException, IOException, UnreadableException {
        var main = main(file);
        var type = main.getContentType();
        var out = new StructuredText();
        if (type.contains("wordprocessingml") || type.contains("ms-word")) {
            WordFile.read(main, out);
        } else if (type.contains("presentationml") || type.contains("ms-powerpoint")) {
            Slides.read(file, out);
        } else if (type.contains("spreadsheetml") || type.contains("ms-excel")) {
            Sheets.read(file, out);
        } else {
            throw new UnreadableException("is no document that is known (" + type + ")");
        }
        return out.extract(metadata(file));
    }

    private static PackagePart main(OPCPackage file) throws UnreadableException {
        for (var type : new String[]{PackageRelationshipTypes.CORE_DOCUMENT,
                PackageRelationshipTypes.STRICT_CORE_DOCUMENT}) {
            var parts = file.getPartsByRelationshipType(type);
            if (!parts.isEmpty()) {
                return parts.getFirst();
            }
        }
        throw new UnreadableException("is damaged (it has no document)");
    }

    private static Metadata metadata(OPCPackage file) throws OpenXML4JException {
        var properties = file.getPackageProperties();
        return FileProperties.of(properties.getTitleProperty().orElse(""),
                properties.getCreatorProperty().orElse(""));
    }
}
