package dev.quoth.corpus.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes ZIP files and the documents that are ZIP files.
public final class Zips {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Zips() {}

    public static byte[] bytes(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] texts(Map<String, String> entries) {
        var bytes = new LinkedHashMap<String, byte[]>();
        entries.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes(bytes);
    }

    /// A Word file.
    ///
    /// @param prolog stands before the document's root
    /// @param body   what stands in `w:body`
    /// @param parts  the words in further parts by their names, such as `styles` or `footnotes`
    public static byte[] docx(String prolog, String body, Map<String, String> parts) {
        var entries = new LinkedHashMap<String, String>();
        var types = new StringBuilder();
        var relations = new StringBuilder();
        for (var part : parts.keySet()) {
            types.append("<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + WORD + part + "+xml\"/>");
            relations.append("<Relationship Id=\"" + part + "\" Type=\"" + RELATIONS + part + "\" Target=\"" + part
                    + ".xml\"/>");
        }
        entries.put("[Content_Types].xml", "<Types xmlns=\"" + TYPES + "\"><Default Extension=\"rels\" ContentType="
                + "\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\""
                + " ContentType=\"" + WORD + "document.main+xml\"/>" + types + "</Types>");
        entries.put("_rels/.rels", relationships("<Relationship Id=\"r1\" Type=\"" + RELATIONS
                + "officeDocument\" Target=\"word/document.xml\"/>"));
        entries.put("word/_rels/document.xml.rels", relationships(relations.toString()));
        entries.put("word/document.xml", prolog + word("document", "<w:body>" + body + "</w:body>"));
        parts.forEach((name, words) -> entries.put("word/" + name + ".xml", word(name, words)));
        return texts(entries);
    }

    private static String word(String root, String words) {
        return "<w:" + root + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" + words + "</w:" + root
                + ">";
    }

    private static String relationships(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    /// An OpenDocument text.
    ///
    /// @param prolog stands before the root of content.xml
    /// @param styles what stands in the automatic styles
    /// @param body   what stands in the body, such as an `office:text`
    public static byte[] odf(String prolog, String styles, String body) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text");
        entries.put("content.xml", prolog + "<office:document-content" + ODF + "><office:automatic-styles>" + styles
                + "</office:automatic-styles><office:body>" + body + "</office:body></office:document-content>");
        entries.put("meta.xml", "<office:document-meta" + ODF + "><office:meta><dc:title>城市綠化</dc:title>"
                + "<meta:initial-creator>林小姐</meta:initial-creator><dc:creator>Editor</dc:creator>"
                + "<dc:date>2024-05-06T07:08:09</dc:date></office:meta></office:document-meta>");
        return texts(entries);
    }

    private static final String ODF = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\""
            + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    /// An EPUB book.
    ///
    /// @param prolog   stands before the package's root
    /// @param metadata what stands in the package's metadata
    /// @param pages    bodies of its pages by file name, in reading order; `nav.xhtml` is its table of contents
    public static byte[] epub(String prolog, String metadata, Map<String, String> pages) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("mimetype", "application/epub+zip");
        entries.put("META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles>"
                + "</container>");
        var manifest = new StringBuilder();
        var spine = new StringBuilder();
        pages.forEach((name, body) -> {
            manifest.append("<item id=\"" + name + "\" href=\"" + name + "\" media-type=\"application/xhtml+xml\""
                    + (name.equals("nav.xhtml") ? " properties=\"nav\"" : "") + "/>");
            spine.append("<itemref idref=\"" + name + "\"/>");
            entries.put("OPS/" + name, "<?xml version=\"1.0\" encoding=\"utf-8\"?><html xmlns=\"http://www.w3.org/1999/"
                    + "xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title/></head><body>" + body
                    + "</body></html>");
        });
        entries.put("OPS/book.opf",
                prolog + "<package xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><metadata>" + metadata
                        + "</metadata><manifest>" + manifest + "</manifest><spine>" + spine + "</spine></package>");
        return texts(entries);
    }
}
