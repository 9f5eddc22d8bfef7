package dev.quoth.corpus.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Believes the charset that a web server names, where it is one of the Chinese ones and the bytes bear it out. What
/// servers say of other charsets is mostly a default that nobody chose, and the bytes tell more.
final class NamedCharset {

    private static final Pattern NAME = Pattern.compile("charset\\s{0,9}=\\s{0,9}\"?([A-Za-z0-9_-]{2,20})");
    /// Names and the charsets that browsers read them as, which hold the named one.
    private static final Map<String, Charset> CHINESE = Map.of("big5", Charset.forName("Big5-HKSCS"), "big5-hkscs",
            Charset.forName("Big5-HKSCS"), "gb2312", Charset.forName("GB18030"), "gbk", Charset.forName("GB18030"),
            "gb18030", Charset.forName("GB18030"));

    private NamedCharset() {}

    /// Returns `bytes` in the charset that `contentType` names; empty where it names none of them, and where the bytes are
    /// UTF-8, or not text in that charset.
    static Optional<String> decode(@Nullable String contentType, byte[] bytes) {
        var name = NAME.matcher(contentType == null ? "" : contentType.toLowerCase(Locale.ROOT));
        var charset = name.find() ? CHINESE.get(name.group(1)) : null;
        return charset == null || CharsetSniffer.strictly(bytes, StandardCharsets.UTF_8).isPresent()
                ? Optional.empty()
                : CharsetSniffer.strictly(bytes, charset);
    }
}
