package dev.quoth.corpus.extract.mail;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.extract.Decoding;
import dev.quoth.corpus.extract.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/// The header of a message: who says what, and when.
final class MailHeader {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    /// The day as the sender's clock had it; the zone after it changes nothing.
    private static final Pattern DAY = Pattern
            .compile("(?<!\\d)(\\d{1,2})[ -]{1,4}([A-Za-z]{3})[ -]{1,4}(\\d{4})(?!\\d)");

    private final Decoding decoding;
    private String subject = "";
    private @Nullable LocalDate sent;
    private @Nullable String sender;

    MailHeader(Decoding decoding) {
        this.decoding = decoding;
    }

    void take(Field field) {
        switch (field.getNameLowerCase()) {
            case "subject" -> subject = subject.isEmpty() ? decoded(words(field)) : subject;
            case "from" -> sender = sender == null ? name(words(field)) : sender;
            case "date" -> sent = sent == null ? day(words(field)) : sent;
            default -> {
                // The way of the message is of no interest to readers.
            }
        }
    }

    Metadata metadata() {
        return new Metadata(subject.strip(), sent, sender, null);
    }

    /// Returns the field's text; characters beyond ASCII should be encoded and are not always.
    private String words(Field field) {
        var raw = field.getRaw();
        var body = String.valueOf(field.getBody());
        if (raw == null || body.chars().allMatch(c -> c < 0x80)) {
            var bytes = raw == null ? new byte[0] : raw.toByteArray();
            if (isAscii(bytes)) {
                return MimeUtil.unfold(body);
            }
        }
        var bytes = raw == null ? body.getBytes(StandardCharsets.ISO_8859_1) : raw.toByteArray();
        try {
            var line = decoding.decode(bytes);
            return MimeUtil.unfold(line.substring(line.indexOf(':') + 1)).strip();
        } catch (UnreadableException unknown) {
            return MimeUtil.unfold(body);
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(String words) {
        return DecoderUtil.decodeEncodedWords(words, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    }

    private static @Nullable String name(String from) {
        var people = LenientAddressParser.DEFAULT.parseAddressList(from).flatten();
        if (people.isEmpty() || people.getFirst().getName() == null) {
            return null;
        }
        var name = decoded(people.getFirst().getName()).strip();
        return name.isEmpty() || name.contains("@") ? null : name;
    }

    private static @Nullable LocalDate day(String date) {
        var day = DAY.matcher(date);
        if (!day.find()) {
            return null;
        }
        int month = MONTHS.indexOf(day.group(2).toLowerCase(Locale.ROOT)) + 1;
        try {
            return LocalDate.of(Integer.parseInt(day.group(3)), month, Integer.parseInt(day.group(1)));
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
