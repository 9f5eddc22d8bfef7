package dev.quoth.corpus.extract.format;

import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.zip.ZipContents;
import dev.quoth.corpus.extract.zip.ZipLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Formats that are a ZIP file or an OLE2 file of parts: the parts tell.
final class Containers {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
            (byte) 0xE1};
    /// Streams of OLE2 files in the order in which they are looked for: what is embedded comes after what embeds.
    private static final List<Map.Entry<String, String>> STREAMS = List.of(
            Map.entry("EncryptedPackage", "is encrypted; remove its password"),
            Map.entry("__substg1.0_", "is an Outlook message (.msg); save it as .eml"),
            Map.entry("PowerPoint Document", "is an old PowerPoint file (.ppt); save it as .pptx"),
            Map.entry("WordDocument", "is an old Word file (.doc); save it as .docx"),
            Map.entry("Workbook", "is an old Excel file (.xls); save it as .xlsx"));

    private Containers() {}

    static Optional<FileFormat> of(byte[] bytes) {
        if (begins(bytes, OLE2)) {
            return Optional.of(new FileFormat.Refused(ole2(bytes)));
        }
        if (begins(bytes, new byte[]{'P', 'K', 3, 4}) || begins(bytes, new byte[]{'P', 'K', 5, 6})) {
            return Optional.of(zip(bytes));
        }
        return Optional.empty();
    }

    private static String ole2(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (var stream : STREAMS) {
            var name = new String(stream.getKey().getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
            if (text.contains(name)) {
                return stream.getValue();
            }
        }
        return "is a file of an old Office program";
    }

    private static FileFormat zip(byte[] bytes) {
        try (var contents = ZipContents.archive(bytes, ZipLimits.STANDARD)) {
            return kind(contents);
        } catch (UnreadableException damaged) {
            return new FileFormat.Refused(String.valueOf(damaged.getMessage()));
        }
    }

    private static FileFormat kind(ZipContents contents) throws UnreadableException {
        boolean types = false;
        var office = Optional.<FileFormat>empty();
        for (var item : contents.items()) {
            switch (item.name()) {
                case "mimetype" -> {
                    var type = new String(contents.read(item), StandardCharsets.ISO_8859_1).strip();
                    if (type.equals("application/epub+zip")) {
                        return new FileFormat.Known(FileFormat.Kind.EPUB);
                    }
                    if (type.startsWith("application/vnd.oasis.opendocument.")) {
                        return new FileFormat.Known(FileFormat.Kind.ODF);
                    }
                }
                case "META-INF/container.xml" -> office = known(FileFormat.Kind.EPUB);
                case "META-INF/MANIFEST.MF" -> office = Optional.of(new FileFormat.Refused("is a program"));
                case "Index/Document.iwa", "index.apxl" ->
                    office = Optional.of(new FileFormat.Refused("is an iWork file; export it as PDF"));
                case "[Content_Types].xml" -> types = true;
                case "word/document.xml", "word/document2.xml" -> office = known(FileFormat.Kind.DOCX);
                case "ppt/presentation.xml" -> office = known(FileFormat.Kind.PPTX);
                case "xl/workbook.xml" -> office = known(FileFormat.Kind.XLSX);
                case "xl/workbook.bin" -> office = Optional
                        .of(new FileFormat.Refused("is a binary Excel file (.xlsb); save it as .xlsx"));
                default -> {
                    // Other parts tell nothing.
                }
            }
        }
        boolean officeIsWhole = types || office.filter(FileFormat.Known.class::isInstance).isEmpty()
                || office.equals(known(FileFormat.Kind.EPUB));
        return officeIsWhole && office.isPresent() ? office.get() : new FileFormat.Known(FileFormat.Kind.ZIP);
    }

    private static Optional<FileFormat> known(FileFormat.Kind kind) {
        return Optional.of(new FileFormat.Known(kind));
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        for (int at = 0; at < with.length; at++) {
            if (at >= bytes.length || bytes[at] != with[at]) {
                return false;
            }
        }
        return true;
    }
}
