package dev.quoth.corpus.read;

import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.Extractor;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.csv.CsvExtractor;
import dev.quoth.corpus.extract.epub.EpubExtractor;
import dev.quoth.corpus.extract.format.FileFormat;
import dev.quoth.corpus.extract.format.FileFormat.Kind;
import dev.quoth.corpus.extract.mail.MailExtractor;
import dev.quoth.corpus.extract.odf.OdfExtractor;
import dev.quoth.corpus.extract.office.OfficeExtractor;
import dev.quoth.corpus.extract.pdf.PdfExtractor;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes the text out of files of every format that Quoth reads, by what they are rather than what they are called.
final class AnyFormat {

    private final TextFormats text = new TextFormats();
    private final Map<Kind, Extractor> extractors = new EnumMap<>(Kind.class);

    AnyFormat() {
        var office = new OfficeExtractor();
        extractors.put(Kind.PDF, new PdfExtractor());
        extractors.put(Kind.DOCX, office);
        extractors.put(Kind.PPTX, office);
        extractors.put(Kind.XLSX, office);
        extractors.put(Kind.ODF, new OdfExtractor());
        extractors.put(Kind.EPUB, new EpubExtractor());
        extractors.put(Kind.EMAIL, new MailExtractor(bytes -> text.decoded(null, bytes)));
    }

    /// Returns what `bytes` hold. Throws [UnreadableException] where they hold no text that can be read.
    ///
    /// @param name        the file's name or address, for its ending
    /// @param contentType what a web server said of them; null where none did
    Extract extract(String name, @Nullable String contentType, byte[] bytes) throws UnreadableException {
        return switch (FileFormat.of(name, bytes)) {
            case FileFormat.Refused refused -> throw new UnreadableException(refused.reason());
            case FileFormat.Known known -> extract(known.kind(), name, contentType, bytes);
        };
    }

    private Extract extract(Kind kind, String name, @Nullable String contentType, byte[] bytes)
            throws UnreadableException {
        var extractor = extractors.get(kind);
        if (extractor != null) {
            return extractor.extract(name, bytes);
        }
        return switch (kind) {
            case CSV -> new CsvExtractor(table -> text.decoded(contentType, table)).extract(name, bytes);
            case ZIP ->
                throw new UnreadableException("is a ZIP archive, and those are opened only as files that end in .zip");
            default -> text.extract(name, contentType, bytes);
        };
    }
}
