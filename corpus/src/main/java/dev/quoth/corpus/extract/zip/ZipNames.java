package dev.quoth.corpus.extract.zip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/// The names in a ZIP file, which says of each only whether it is UTF-8: the others come in the encoding of whoever
/// packed it, the same for all.
record ZipNames(Charset charset) {

    private static final Charset BIG5 = Charset.forName("Big5");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset CP437 = Charset.forName("IBM437");
    /// The share of an encoding's two-byte characters that must be ones in daily use.
    private static final double MOST = 0.6;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");

    static ZipNames of(List<ZipArchiveEntry> entries) {
        var all = new ByteArrayOutputStream();
        for (var entry : entries) {
            if (!entry.getGeneralPurposeBit().usesUTF8ForNames() && entry.getRawName() != null) {
                all.writeBytes(entry.getRawName());
                all.write('\n');
            }
        }
        return new ZipNames(guess(all.toByteArray()));
    }

    String of(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        return raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD
                        ? entry.getName()
                        : new String(raw, charset);
    }

    /// Returns `name` as a path that leads nowhere else: relative, with `/`, without `..`, drive letters and controls.
    static String harmless(String name) {
        var steps = new ArrayList<String>();
        for (var step : CONTROLS.matcher(name.replace('\\', '/')).replaceAll("").split("/")) {
            var plain = step.matches("[A-Za-z]:.*") ? step.substring(2) : step;
            if (!plain.isBlank() && !plain.equals(".") && !plain.equals("..")) {
                steps.add(plain);
            }
        }
        return steps.isEmpty() ? "unnamed" : String.join("/", steps);
    }

    /// Whether `name` is that of a path elsewhere: absolute, or with a step up.
    static boolean leadsOut(String name) {
        var path = name.replace('\\', '/');
        return path.startsWith("/") || path.matches("[A-Za-z]:.*") || List.of(path.split("/")).contains("..");
    }

    private static Charset guess(byte[] names) {
        if (decodes(StandardCharsets.UTF_8, names)) {
            return StandardCharsets.UTF_8;
        }
        double big5 = decodes(BIG5, names) ? common(names, 0xA4, 0xC6) : 0;
        double gb = decodes(GB18030, names) ? common(names, 0xB0, 0xD7) : 0;
        if (Math.max(big5, gb) < MOST) {
            return CP437;
        }
        return big5 > gb ? BIG5 : GB18030;
    }

    private static boolean decodes(Charset charset, byte[] bytes) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /// Returns the share of two-byte characters whose first byte lies where an encoding keeps those in daily use.
    private static double common(byte[] bytes, int from, int to) {
        int all = 0;
        int common = 0;
        for (int at = 0; at < bytes.length; at++) {
            int lead = bytes[at] & 0xFF;
            if (lead >= 0x80) {
                all++;
                common += lead >= from && lead <= to ? 1 : 0;
                at++;
            }
        }
        return all == 0 ? 0 : (double) common / all;
    }
}
