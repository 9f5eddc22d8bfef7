package dev.quoth.corpus.extract.format;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Formats that are text: the ending tells, where the text doesn't say otherwise.
final class TextKinds {

    private static final int LOOK = 1 << 13;
    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9-]{0,40}):[ \\t\\r\\n]?.*");
    private static final Set<String> TELLING = Set.of("from", "to", "subject", "date", "received", "message-id",
            "mime-version", "content-type", "return-path", "delivered-to", "dkim-signature");

    private TextKinds() {}

    static FileFormat of(String name, byte[] bytes) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var head = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        if (head.stripLeading().startsWith("<")) {
            return new FileFormat.Known(FileFormat.Kind.TEXT);
        }
        if (isMail(head, ending.equals("eml") ? 1 : 4)) {
            return new FileFormat.Known(FileFormat.Kind.EMAIL);
        }
        return new FileFormat.Known(switch (ending) {
            case "csv", "tsv" -> FileFormat.Kind.CSV;
            default -> FileFormat.Kind.TEXT;
        });
    }

    /// Whether the text begins with header lines of which at least so many are those of a message.
    private static boolean isMail(String head, int least) {
        var seen = new HashSet<String>();
        for (var line : head.split("\r?\n", -1)) {
            if (line.isEmpty()) {
                break;
            }
            if (line.startsWith(" ") || line.startsWith("\t")
                    || (seen.isEmpty() && line.startsWith("From "))) {
                continue;
            }
            var header = HEADER.matcher(line);
            if (!header.matches()) {
                return false;
            }
            var key = header.group(1).toLowerCase(Locale.ROOT);
            if (TELLING.contains(key)) {
                seen.add(key);
            }
        }
        return seen.size() >= least;
    }
}
