package dev.quoth.corpus.extract.mail;

import dev.quoth.corpus.extract.Decoding;
import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.Extractor;
import dev.quoth.corpus.extract.Guarded;
import dev.quoth.corpus.extract.StructuredText;
import dev.quoth.corpus.extract.UnreadableException;
import java.util.List;
import java.util.stream.Collectors;

/// Reads e-mail messages: the subject is the title, the sender's name the author, the day of sending in the sender's zone
/// the day of publication. Of a body in several forms the HTML is read. Attachments are not.
public final class MailExtractor implements Extractor {

    private final Decoding decoding;

    /// @param decoding for text that doesn't say its encoding, or says a wrong one
    public MailExtractor(Decoding decoding) {
        this.decoding = decoding;
    }

    @Override
    public Extract extract(String name, byte[] bytes) throws UnreadableException {
        return Guarded.doing(() -> assemble(MessageWalk.of(bytes, decoding)));
    }

    private static Extract assemble(MessageWalk message) throws UnreadableException {
        var bodies = message.bodies();
        if (bodies.stream().allMatch(body -> body.text().isBlank())) {
            throw new UnreadableException("has no text");
        }
        if (bodies.stream().mapToLong(body -> body.text().length()).sum() > StructuredText.MOST_CHARACTERS) {
            throw new UnreadableException("holds more than " + StructuredText.MOST_CHARACTERS + " characters");
        }
        if (bodies.stream().noneMatch(MailBody::html)) {
            var text = bodies.stream().map(MailBody::text).collect(Collectors.joining("\n\n"));
            return new Extract.Plain(message.metadata(), text, List.of());
        }
        var page = bodies.stream().map(MailBody::asHtml).collect(Collectors.joining("\n"));
        return new Extract.Html(message.metadata(), page, List.of());
    }
}
