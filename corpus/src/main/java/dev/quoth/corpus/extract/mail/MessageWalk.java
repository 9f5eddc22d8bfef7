package dev.quoth.corpus.extract.mail;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.extract.Decoding;
import dev.quoth.corpus.extract.Guarded;
import dev.quoth.corpus.extract.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// Walks through the parts of a message without recursion, so that neither their number nor their nesting does harm.
final class MessageWalk {

    private static final int DEEPEST = 30;
    private static final int MOST_PARTS = 2_000;
    private static final MimeConfig LIMITS = MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(100_000)
            .setMaxHeaderCount(2_000).build();

    private final MimeTokenStream stream = new MimeTokenStream(LIMITS);
    private final Deque<Integer> groups = new ArrayDeque<>();
    private final Decoding decoding;
    private final MailHeader header;
    private final List<MailBody> bodies = new ArrayList<>();
    private MailPart part = MailPart.PLAIN;
    private int parts;

    private MessageWalk(Decoding decoding) {
        this.decoding = decoding;
        this.header = new MailHeader(decoding);
    }

    static MessageWalk of(byte[] message, Decoding decoding) throws UnreadableException, IOException {
        var walk = new MessageWalk(decoding);
        walk.stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        walk.stream.parse(new ByteArrayInputStream(message));
        try {
            walk.run();
        } catch (MimeException damaged) {
            throw new UnreadableException("is damaged (it is no whole message)");
        }
        return walk;
    }

    Metadata metadata() {
        return header.metadata();
    }

    /// Returns the texts that are to be read, in order: of several forms of one text the HTML, else the first.
    List<MailBody> bodies() {
        var chosen = new ArrayList<MailBody>();
        for (var body : bodies) {
            var rivals = bodies.stream().filter(other -> body.group() >= 0 && other.group() == body.group()).toList();
            boolean hasHtml = rivals.stream().anyMatch(MailBody::html);
            if (rivals.isEmpty() || (hasHtml ? body.html() : body.equals(rivals.getFirst()))) {
                chosen.add(body);
            }
        }
        return chosen;
    }

    private void run() throws MimeException, IOException, UnreadableException {
        for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            Guarded.goOn();
            switch (state) {
                case T_START_HEADER -> part = MailPart.PLAIN;
                case T_FIELD -> field(stream.getField());
                case T_START_MULTIPART -> enter();
                case T_END_MULTIPART -> groups.pollLast();
                case T_BODY -> body();
                default -> {
                    // Borders, preambles and epilogues.
                }
            }
        }
    }

    private void field(Field field) {
        switch (field.getNameLowerCase()) {
            case "content-type" -> part = part.ofType(field);
            case "content-disposition" -> part = part.disposed(field);
            default -> {
                if (groups.isEmpty() && parts == 0) {
                    header.take(field);
                }
            }
        }
    }

    /// Parts of an alternative inside another one still say the same.
    private void enter() throws UnreadableException {
        if (groups.size() == DEEPEST) {
            throw new UnreadableException("is nested deeper than " + DEEPEST + " parts");
        }
        int above = groups.isEmpty() ? -1 : groups.getLast();
        boolean alternative = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT)
                .equals("multipart/alternative");
        groups.addLast(above < 0 && alternative ? parts : above);
    }

    private void body() throws IOException, UnreadableException {
        if (++parts > MOST_PARTS) {
            throw new UnreadableException("has more than " + MOST_PARTS + " parts");
        }
        if (part.isText()) {
            var text = part.decode(stream.getDecodedInputStream().readAllBytes(), decoding);
            bodies.add(new MailBody(part.html(), groups.isEmpty() ? -1 : groups.getLast(), text));
        }
    }
}
