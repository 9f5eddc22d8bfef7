package dev.quoth.corpus.extract.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Tells the characters of XML from its bytes.
public final class XmlText {

    /// How many bytes may come before the end of the encoding's name.
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING = Pattern
            .compile("^\\s*<\\?xml[^>]{0,100}encoding=[\"']([\\w.:-]{1,40})[\"']");

    private XmlText() {}

    /// Returns the text in `xml`, without a byte order mark: in UTF-16 where its first two bytes say so, else in the
    /// encoding that it declares, else, and where nobody knows that one, in UTF-8. What is no character there becomes
    /// U+FFFD.
    public static String of(byte[] xml) {
        if (xml.length > 1 && (xml[0] == 0 || xml[1] == 0 || (xml[0] & 0xFF) + (xml[1] & 0xFF) == 0xFE + 0xFF)) {
            var byOrder = xml[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16;
            return new String(xml, byOrder);
        }
        var head = new String(xml, 0, Math.min(xml.length, DECLARATION), StandardCharsets.ISO_8859_1);
        var declared = ENCODING.matcher(head);
        var text = new String(xml, declared.find() ? charset(declared.group(1)) : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
