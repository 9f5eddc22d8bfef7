package dev.quoth.corpus.read;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells the encoding of a text by its byte order mark, by being valid UTF-8, by its own declaration, or by which
/// decoding reads like text.
final class CharsetSniffer {

    /// How many bytes are tried in other encodings.
    private static final int SAMPLE = 1 << 16;
    /// How many bytes are searched for a declaration.
    private static final int HEAD = 4096;
    /// The share of control or unreadable characters that a text may have.
    private static final double FEW = 0.005;
    /// The shares of unreadable characters in damaged UTF-8, and of zeros in damaged text.
    private static final double DAMAGED = 0.02;
    private static final double ZEROS = 0.001;
    /// The longest character has so many bytes: a row of bad ones counts once for each so many.
    private static final int LONGEST = 4;
    private static final Pattern DECLARED = Pattern
            .compile("(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?([A-Za-z0-9_:-]{2,40})");
    private static final byte[][] BINARY = {{'P', 'K', 3, 4}, {'%', 'P', 'D', 'F', '-'}, {'G', 'I', 'F', '8'},
            {(byte) 0x89, 'P', 'N', 'G'}, {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, {0x1F, (byte) 0x8B},
            {0x7F, 'E', 'L', 'F'}, {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE},
            {'R', 'a', 'r', '!'}, {'7', 'z', (byte) 0xBC, (byte) 0xAF}, {'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f'}};

    private CharsetSniffer() {}

    static Decoded decode(byte[] bytes) {
        for (var magic : BINARY) {
            if (startsWith(bytes, magic)) {
                return new Decoded.Refused("is not text");
            }
        }
        var marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return whole(bytes, marked.get());
        }
        if (strictly(bytes, StandardCharsets.UTF_8).isPresent()) {
            return whole(bytes, StandardCharsets.UTF_8);
        }
        var sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        if (TextLikeness.of(lossy(sample, StandardCharsets.UTF_8)) >= TextLikeness.CERTAIN
                || isDamagedUtf8(lossy(bytes, StandardCharsets.UTF_8))) {
            return whole(bytes, StandardCharsets.UTF_8);
        }
        return likeliest(sample).map(charset -> whole(bytes, charset)).orElseGet(() -> looksBinary(sample)
                ? new Decoded.Refused("is not text")
                : new Decoded.Refused("is in an encoding that could not be told; save it as UTF-8"));
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, new byte[]{(byte) 0xFF, (byte) 0xFE, 0, 0})) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (startsWith(bytes, new byte[]{(byte) 0xFF, (byte) 0xFE})) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(bytes, new byte[]{(byte) 0xFE, (byte) 0xFF})
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Optional<Charset> likeliest(byte[] sample) {
        Charset best = null;
        double bestLikeness = TextLikeness.PLAUSIBLE;
        for (var candidate : candidates(sample)) {
            double likeness = TextLikeness.of(lossy(sample, candidate));
            if (likeness > bestLikeness) {
                best = candidate;
                bestLikeness = likeness;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Set<Charset> candidates(byte[] sample) {
        var candidates = new LinkedHashSet<Charset>();
        declared(sample).ifPresent(candidates::add);
        for (var name : new String[]{"Big5-HKSCS", "GB18030", "UTF-16LE", "UTF-16BE"}) {
            candidates.add(Charset.forName(name));
        }
        for (var match : new CharsetDetector().setText(sample).detectAll()) {
            if (match.getConfidence() >= 20) {
                supported(match.getName()).ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private static Optional<Charset> declared(byte[] sample) {
        var head = new String(sample, 0, Math.min(sample.length, HEAD), StandardCharsets.ISO_8859_1);
        var found = DECLARED.matcher(head);
        return found.find() ? supported(found.group(1)) : Optional.empty();
    }

    private static Optional<Charset> supported(String name) {
        var wanted = switch (name.toLowerCase(Locale.ROOT)) {
            case "big5" -> "Big5-HKSCS";
            case "gb2312", "gbk", "x-gbk" -> "GB18030";
            case "iso-8859-1", "latin1", "us-ascii" -> "windows-1252";
            default -> name;
        };
        try {
            return Optional.of(Charset.forName(wanted));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Decoded whole(byte[] bytes, Charset charset) {
        var text = strictly(bytes, charset).orElseGet(() -> lossy(bytes, charset));
        int controls = 0;
        int zeros = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            zeros += c == 0 ? 1 : 0;
            controls += c != 0 && c < ' ' && !Character.isWhitespace(c) && c != '\u001B' && c != '\b' ? 1 : 0;
        }
        if (controls > 100 + FEW * text.length() || zeros > Math.max(1, ZEROS * text.length())) {
            return new Decoded.Refused("is not text");
        }
        double most = charset.equals(StandardCharsets.UTF_8) ? DAMAGED : FEW;
        return unreadable(text) > 3 + most * text.length()
                ? new Decoded.Refused("is damaged or in an encoding that could not be told; save it as UTF-8")
                : new Decoded.Text(zeros > 0 ? text.replace("\0", "") : text);
    }

    /// Whether `text`, read as UTF-8, is all but a few characters so, more of them beyond ASCII than unreadable.
    private static boolean isDamagedUtf8(String text) {
        int unreadable = unreadable(text);
        long beyond = text.chars().filter(c -> c >= 0x80 && c != '\uFFFD').count();
        return unreadable <= DAMAGED * text.length() && beyond > unreadable;
    }

    private static int unreadable(String text) {
        int unreadable = 0;
        int row = 0;
        for (int at = 0; at < text.length(); at++) {
            row = text.charAt(at) == '\uFFFD' ? row + 1 : 0;
            unreadable += row % LONGEST == 1 ? 1 : 0;
        }
        return unreadable;
    }

    /// Returns `bytes` in `charset`; empty where they are not all text in it.
    static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(decoder(charset, CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notThis) {
            return Optional.empty();
        }
    }

    /// The last bytes of a sample may be half a character: they are left out.
    private static String lossy(byte[] bytes, Charset charset) {
        var decoder = decoder(charset, CodingErrorAction.REPLACE);
        var text = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        decoder.decode(ByteBuffer.wrap(bytes), text, false);
        return text.flip().toString();
    }

    private static CharsetDecoder decoder(Charset charset, CodingErrorAction action) {
        return charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
    }

    private static boolean looksBinary(byte[] sample) {
        int controls = 0;
        for (byte b : sample) {
            controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
        }
        return controls > sample.length / 100;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
