package dev.quoth.corpus.extract.pdf;

import dev.quoth.corpus.extract.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Refuses files whose packed streams unpack to more than memory should hold: PDFBox unpacks a stream whole.
final class StreamBounds {

    private static final int MOST = 64 << 20;
    /// Deflate packs at most 1,032 to 1, so that what is smaller cannot come to more than the bound.
    private static final int HARMLESS = MOST / 1032;
    private static final int DICTIONARY = 1024;
    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] IMAGE = "/Image".getBytes(StandardCharsets.US_ASCII);

    private StreamBounds() {}

    /// Throws where a packed stream of `file` other than an image, which is never unpacked, comes to more than 64 MB.
    static void check(byte[] file) throws UnreadableException {
        for (int at = indexOf(file, BEGIN, 0, file.length); at >= 0;) {
            int data = at + BEGIN.length;
            int end = indexOf(file, END, data, file.length);
            if (end < 0) {
                end = file.length;
            }
            if (end - data > HARMLESS && !isImage(file, at)) {
                checkStream(file, data, end);
            }
            at = indexOf(file, BEGIN, Math.min(end + END.length, file.length), file.length);
        }
    }

    private static boolean isImage(byte[] file, int at) {
        return indexOf(file, IMAGE, Math.max(0, at - DICTIONARY), at) >= 0;
    }

    private static void checkStream(byte[] file, int from, int end) throws UnreadableException {
        int start = from;
        while (start < end && (file[start] == '\r' || file[start] == '\n' || file[start] == ' ')) {
            start++;
        }
        if (end - start < 2 || !isDeflated(file[start] & 0xFF, file[start + 1] & 0xFF)) {
            return;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(file, start, end - start);
            var buffer = new byte[1 << 16];
            while (inflater.inflate(buffer) > 0) {
                if (inflater.getBytesWritten() > MOST) {
                    throw new UnreadableException("unpacks to more than " + (MOST >> 20) + " MB in one stream");
                }
            }
        } catch (DataFormatException broken) {
            // PDFBox reads such a stream up to the fault, which is no more than we have unpacked.
        } finally {
            inflater.end();
        }
    }

    private static boolean isDeflated(int first, int second) {
        return (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
    }

    private static int indexOf(byte[] bytes, byte[] sought, int from, int to) {
        for (int at = from; at <= to - sought.length; at++) {
            if (bytes[at] == sought[0] && matches(bytes, sought, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, byte[] sought, int at) {
        for (int i = 1; i < sought.length; i++) {
            if (bytes[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }
}
