package dev.quoth.corpus.extract.mail;

import dev.quoth.corpus.extract.Decoding;
import dev.quoth.corpus.extract.UnreadableException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;

/// What the header of a part says of its body.
///
/// @param type       in lower case, such as `text/html`
/// @param parameters of the type, their names in lower case
/// @param attached   whether it is a file and not to be shown with the message
record MailPart(String type, Map<String, String> parameters, boolean attached) {

    static final MailPart PLAIN = new MailPart("text/plain", Map.of(), false);

    MailPart ofType(Field field) {
        var body = body(field);
        var named = new HashMap<String, String>();
        for (var parameter : body.getParams()) {
            named.putIfAbsent(parameter.getName().toLowerCase(Locale.ROOT), String.valueOf(parameter.getValue()));
        }
        return new MailPart(String.valueOf(body.getValue()).strip().toLowerCase(Locale.ROOT), named,
                attached || named.containsKey("name"));
    }

    MailPart disposed(Field field) {
        var body = body(field);
        boolean file = "attachment".equalsIgnoreCase(body.getValue())
                || body.getParams().stream().anyMatch(parameter -> parameter.getName().startsWith("filename"));
        return new MailPart(type, parameters, attached || file);
    }

    boolean isText() {
        return !attached && (html() || type.equals("text/plain") || type.equals("text"));
    }

    boolean html() {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    /// Returns the text of a body: in the encoding that is declared, or in the likeliest where that does not fit.
    String decode(byte[] body, Decoding decoding) throws UnreadableException {
        var text = strictly(body, decoding);
        return "flowed".equalsIgnoreCase(parameters.get("format")) && !html()
                ? FlowedText.joined(text, "yes".equalsIgnoreCase(parameters.get("delsp")))
                : text;
    }

    private String strictly(byte[] body, Decoding decoding) throws UnreadableException {
        if (body.length == 0) {
            return "";
        }
        var declared = parameters.getOrDefault("charset", "").strip().toLowerCase(Locale.ROOT);
        if (declared.equals("utf-7") || declared.equals("unicode-1-1-utf-7")) {
            throw new UnreadableException("is written in UTF-7, which no honest program does any more");
        }
        try {
            // What calls itself GB2312 mostly holds characters that only its successors have.
            var charset = declared.startsWith("gb") ? "GB18030" : declared;
            return declared.isEmpty() || declared.equals("us-ascii")
                    ? decoding.decode(body)
                    : Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException | IllegalArgumentException other) {
            return decoding.decode(body);
        }
    }

    private static RawBody body(Field field) {
        var raw = field instanceof RawField known ? known : new RawField(field.getName(), field.getBody());
        return RawFieldParser.DEFAULT.parseRawBody(raw);
    }
}
