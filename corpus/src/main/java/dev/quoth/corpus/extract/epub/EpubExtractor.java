package dev.quoth.corpus.extract.epub;

import dev.quoth.corpus.Part;
import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.Extractor;
import dev.quoth.corpus.extract.Guarded;
import dev.quoth.corpus.extract.StructuredText;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.xml.XmlPull;
import dev.quoth.corpus.extract.zip.ZipContents;
import dev.quoth.corpus.extract.zip.ZipLimits;
import java.util.ArrayList;
import java.util.Set;

/// Reads EPUB books: the bodies of their chapters in reading order as one page of HTML, each chapter a part. The cover
/// and the table of contents are left out.
public final class EpubExtractor implements Extractor {

    /// Ways to make fonts useless outside the book; its words stay readable.
    private static final Set<String> FONTS_ONLY = Set.of("http://www.idpf.org/2008/embedding",
            "http://ns.adobe.com/pdf/enc#RC");

    @Override
    public Extract extract(String name, byte[] bytes) throws UnreadableException {
        return Guarded.doing(() -> {
            try (var zip = ZipContents.document(bytes, ZipLimits.STANDARD)) {
                refuseLocked(zip);
                return read(zip, EpubPackage.of(zip));
            }
        });
    }

    private static Extract read(ZipContents zip, EpubPackage book) throws UnreadableException {
        var names = book.chapterNames(zip);
        var html = new StringBuilder("<html><body>\n");
        var parts = new ArrayList<Part>();
        for (var path : book.spine()) {
            Guarded.goOn();
            var page = zip.read(path);
            if (page.isEmpty()) {
                continue;
            }
            var chapter = Chapter.of(page.get());
            if (!chapter.isNavigation()) {
                var title = names.getOrDefault(path, chapter.heading());
                parts.add(new Part(Part.Kind.CHAPTER, title.isBlank() ? Integer.toString(parts.size() + 1) : title,
                        html.length()));
                html.append("<section>").append(chapter.body()).append("</section>\n");
            }
            if (html.length() > StructuredText.MOST_CHARACTERS) {
                throw new UnreadableException("holds more than " + StructuredText.MOST_CHARACTERS + " characters");
            }
        }
        if (parts.isEmpty()) {
            throw new UnreadableException("has no chapters");
        }
        return new Extract.Html(book.metadata(), html.append("</body></html>\n").toString(), parts);
    }

    private static void refuseLocked(ZipContents zip) throws UnreadableException {
        var encryption = zip.read("META-INF/encryption.xml");
        if (encryption.isEmpty()) {
            return;
        }
        var xml = XmlPull.of(encryption.get());
        while (xml.next("EncryptedData")) {
            int depth = xml.depth();
            while (xml.childOf(depth)) {
                if (xml.name().equals("EncryptionMethod") && !FONTS_ONLY.contains(xml.attribute("Algorithm"))) {
                    throw new UnreadableException("is locked by digital rights management");
                }
            }
        }
    }
}
