package dev.quoth.corpus.extract.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The bytes with which formats begin that are one file and no container.
final class Magic {

    private static final int PDF_LOOK = 1024;

    /// @param offset where the bytes stand
    /// @param bytes  as ISO 8859-1
    private record Sign(int offset, String bytes, String reason) {

        boolean isIn(byte[] file) {
            var wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
            return file.length >= offset + wanted.length
                    && Arrays.equals(file, offset, offset + wanted.length, wanted, 0, wanted.length);
        }
    }

    private static final List<Sign> SIGNS = List.of(
            picture(0, "\u0089PNG\r\n", "PNG"), picture(0, "\u00FF\u00D8\u00FF", "JPEG"), picture(0, "GIF87a", "GIF"),
            picture(0, "GIF89a", "GIF"), picture(0, "II*\0", "TIFF"), picture(0, "MM\0*", "TIFF"),
            picture(8, "WEBP", "WebP"), picture(0, "8BPS", "Photoshop"), picture(0, "\0\0\1\0", "ICO"),
            picture(4, "ftypheic", "HEIC"), picture(4, "ftypheix", "HEIC"), picture(4, "ftypmif1", "HEIC"),
            picture(4, "ftypavif", "AVIF"), picture(0, "AT&TFORM", "DjVu"), picture(0, "\0\0\0\fjP  ", "JPEG 2000"),
            sound(0, "ID3", "MP3"), sound(0, "\u00FF\u00FB", "MP3"), sound(0, "fLaC", "FLAC"), sound(0, "OggS", "Ogg"),
            sound(8, "WAVEfmt", "WAV"), sound(4, "ftypM4A", "M4A"), sound(0, "#!AMR", "AMR"),
            film(8, "AVI LIST", "AVI"), film(4, "ftyp", "MP4"), film(0, "\u001AE\u00DF\u00A3", "Matroska"),
            film(0, "\0\0\1\u00BA", "MPEG"), film(0, "FLV\1", "Flash"), film(0, "0&\u00B2u\u008Ef\u00CF\u0011", "WMV"),
            packed(0, "\u001F\u008B", "gzip"), packed(0, "BZh", "bzip2"), packed(0, "\u00FD7zXZ\0", "xz"),
            packed(0, "7z\u00BC\u00AF'\u001C", "7z"), packed(0, "Rar!\u001A\7", "RAR"),
            packed(0, "(\u00B5/\u00FD", "zstd"), packed(257, "ustar", "tar"), packed(0, "MSCF\0", "CAB"),
            program(0, "\u007FELF"), program(0, "\u00CA\u00FE\u00BA\u00BE"), program(0, "\0asm"),
            program(0, "\u00CF\u00FA\u00ED\u00FE"),
            new Sign(0, "SQLite format 3\0", "is a database (SQLite)"), new Sign(0, "PAR1", "is a data file (Parquet)"),
            font(0, "\0\1\0\0\0"), font(0, "OTTO\0"), font(0, "ttcf"), font(0, "wOFF"), font(0, "wOF2"),
            new Sign(60, "BOOKMOBI", "is a Kindle book; convert it to EPUB"),
            new Sign(0, "{\\rtf", "is in Rich Text Format; save it as .docx"));

    private Magic() {}

    static Optional<FileFormat> of(byte[] bytes) {
        if (isPdf(bytes)) {
            return Optional.of(new FileFormat.Known(FileFormat.Kind.PDF));
        }
        if (bytes.length > 26 && bytes[0] == 'B' && bytes[1] == 'M' && bytes[14] == 40 && bytes[26] == 1) {
            return Optional.of(new FileFormat.Refused("is a picture (BMP)"));
        }
        if (bytes.length > 64 && bytes[0] == 'M' && bytes[1] == 'Z' && hasZeroes(bytes)) {
            return Optional.of(new FileFormat.Refused("is a program"));
        }
        return SIGNS.stream().filter(sign -> sign.isIn(bytes)).findFirst()
                .map(sign -> new FileFormat.Refused(sign.reason()));
    }

    /// A PDF may begin with some rubbish, but a page that talks of PDF begins with its markup.
    private static boolean isPdf(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, PDF_LOOK), StandardCharsets.ISO_8859_1);
        int at = head.indexOf("%PDF-");
        return at == 0 || (at > 0 && head.indexOf('<') < 0 && (at < 8 || head.substring(at).contains("\nobj")
                || head.matches("(?s).{0,1023}%PDF-\\d\\.\\d[\\r\\n].*")));
    }

    private static boolean hasZeroes(byte[] bytes) {
        for (int at = 2; at < 64; at++) {
            if (bytes[at] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Sign picture(int offset, String bytes, String format) {
        return new Sign(offset, bytes, "is a picture (" + format + ")");
    }

    private static Sign sound(int offset, String bytes, String format) {
        return new Sign(offset, bytes, "is a sound file (" + format + ")");
    }

    private static Sign film(int offset, String bytes, String format) {
        return new Sign(offset, bytes, "is a film (" + format + ")");
    }

    private static Sign packed(int offset, String bytes, String format) {
        return new Sign(offset, bytes, "is packed as " + format + "; unpack it or make it a ZIP archive");
    }

    private static Sign program(int offset, String bytes) {
        return new Sign(offset, bytes, "is a program");
    }

    private static Sign font(int offset, String bytes) {
        return new Sign(offset, bytes, "is a font");
    }
}
