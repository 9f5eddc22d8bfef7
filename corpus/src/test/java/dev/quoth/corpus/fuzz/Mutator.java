package dev.quoth.corpus.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Changes files a little, always in the same way for the same seed. Of an archive mostly what is in it is changed, for
/// else little but its checksums would be tried.
final class Mutator {

    private static final int MOST_CHANGES = 30;
    private static final int LONGEST_COPY = 200;
    private static final int LARGEST = 1 << 20;
    private static final double WITHIN_ARCHIVE = 0.7;
    /// What parsers stumble over.
    private static final List<String> TOKENS = List.of("<", ">", "</", "/>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;",
            "<![CDATA[", "]]>", "<table>", "<tr>", "<td colspan=\"99999999\">", "\0", "\uFEFF", "[", "](", "```",
            "| --- |",
            "%PDF-1.7", "obj", "endobj", "stream\n", "endstream", "<<", ">>", "/Kids [1 0 R]", "/Length 99999999",
            "xref",
            "BT", "ET", "Tj", "99999999999999999999", "-1", "NaN", "boundary=", "--",
            "Content-Type: multipart/mixed\n\n",
            "=?utf-7?b?", "\r\n", "\t", ",,,,", "\"", "w:val=\"-2147483648\"", "r=\"XFD1048576\"", "t=\"s\"", "\uD800",
            "漢");

    private final Random random;

    Mutator(long seed) {
        this.random = new Random(seed);
    }

    byte[] mutated(byte[] file) {
        boolean archive = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        if (archive && random.nextDouble() < WITHIN_ARCHIVE) {
            try {
                return withMutatedEntry(file);
            } catch (IOException e) {
                throw new IllegalStateException("a file to begin with must be whole", e);
            }
        }
        return changed(file);
    }

    private byte[] withMutatedEntry(byte[] archive) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        var names = List.copyOf(entries.keySet());
        entries.compute(names.get(random.nextInt(names.size())), (name, content) -> changed(content));
        if (random.nextInt(10) == 0) {
            entries.remove(names.get(random.nextInt(names.size())));
        }
        return zipped(entries);
    }

    private static byte[] zipped(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private byte[] changed(byte[] original) {
        var bytes = original.clone();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int change = 0; change < changes && bytes.length > 0 && bytes.length < LARGEST; change++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(7)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = spliced(bytes, at, at, token());
                case 3 ->
                    bytes = spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(LONGEST_COPY)), new byte[0]);
                case 4 -> bytes = spliced(bytes, at, at, piece(bytes));
                case 5 -> bytes = spliced(bytes, at, at, repeated(token()));
                default -> bytes = random.nextInt(8) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            }
        }
        return bytes;
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] piece(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(LONGEST_COPY)));
    }

    private byte[] repeated(byte[] token) {
        var bytes = new ByteArrayOutputStream();
        for (int times = random.nextInt(LONGEST_COPY); times > 0; times--) {
            bytes.writeBytes(token);
        }
        return bytes.toByteArray();
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        var whole = new ByteArrayOutputStream();
        whole.write(bytes, 0, from);
        whole.writeBytes(middle);
        whole.write(bytes, to, bytes.length - to);
        return whole.toByteArray();
    }
}
