package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.Responder;
import dev.quoth.bot.chat.Run;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has what is to be said rendered, puts it into the outbox, and tells the sender. Safe for use by several threads.
final class Postings {
    private static final Logger LOG = LoggerFactory.getLogger(Postings.class);
    /// How long a reply waits for a message, whose place it takes, that is being sent.
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final Channels channels;
    private final Responder responder;

    Postings(Ledger ledger, Channels channels, Responder responder) {
        this.ledger = ledger;
        this.channels = channels;
        this.responder = responder;
    }

    /// Says `reply` to `event`, in the place of what was said to it before, and has the event done.
    void finish(StoredEvent stored, Event event, Reply reply) throws InterruptedException {
        var about = About.of(stored, event);
        var venue = event.venue();
        var earlier = settled(venue.chat(), about);
        var requests = rendered(stored, event, reply, earlier);
        var life = channels.of(venue.chat()).life();
        if (requests.isEmpty()) {
            ledger.inbox().finish(stored, Optional.empty(), ledger.clock().instant());
            life.end(stored.id());
            return;
        }
        // Before it is stored, for it may go out at once then.
        life.replied(stored.id());
        ledger.inbox().finish(stored, Optional.of(new Posting(venue, about, Optional.empty(), requests)),
                ledger.clock().instant());
        open(venue.chat(), requests);
    }

    /// Has `stored`, to which nothing can be said, done.
    void finish(StoredEvent stored) {
        ledger.inbox().finish(stored, Optional.empty(), ledger.clock().instant());
    }

    /// Shows how far the work on `event` is, in the place of what was shown before. Returns false, and shows nothing, while
    /// that is being sent.
    boolean showInterim(StoredEvent stored, Event event, Reply.Message message) {
        var about = About.of(stored, event);
        var venue = event.venue();
        var standing = ledger.outbox().takeBack(venue.chat(), about, ledger.clock().instant());
        if (standing.isGoingOut()) {
            return false;
        }
        var requests = render(rendering(stored, event, message, standing.messages()));
        if (!requests.isEmpty()) {
            ledger.outbox().store(new Posting(venue, about, Optional.empty(), requests), ledger.clock().instant());
            open(venue.chat(), requests);
        }
        return true;
    }

    /// Shows how the reply to `event` begins, in the same way; nothing where one person alone would see it, for that takes one
    /// of the few turns that such replies have.
    boolean showBeginning(StoredEvent stored, Event event, Reply.Message message) {
        boolean isAside = render(rendering(stored, event, message)).stream()
                .anyMatch(request -> request.pace() == Outgoing.Pace.ASIDE);
        return isAside || showInterim(stored, event, message);
    }

    /// Returns `message` as it would be said anew.
    Rendering rendering(StoredEvent stored, Event event, Reply.Message message) {
        return rendering(stored, event, message, List.of());
    }

    private static Rendering rendering(StoredEvent stored, Event event, Reply.Message message,
            List<MessageId> earlier) {
        return new Rendering(message, event.venue(), Optional.of(stored.arrival().payload()), earlier);
    }

    /// Says at once that `event` has to wait.
    void sayBusy(StoredEvent stored, Event event, int ahead) {
        var reply = responder.busy(event, ahead);
        post("busy " + event.id(),
                new Rendering(reply, event.venue(), Optional.of(stored.arrival().payload()), List.of()));
    }

    /// Says something under a name, unless something was said under it before. Returns whether it is said.
    boolean post(String name, Rendering rendering) {
        var requests = render(rendering);
        if (requests.isEmpty()) {
            return false;
        }
        var posting = new Posting(rendering.venue(), About.NOTHING, Optional.of(name), requests);
        boolean isNew = ledger.outbox().store(posting, ledger.clock().instant());
        if (isNew) {
            open(rendering.venue().chat(), requests);
        }
        return isNew;
    }

    /// Returns what says `rendering` under a name, for the caller to store; empty where that is nothing.
    Optional<Posting> prepare(String name, Rendering rendering) {
        var requests = render(rendering).stream().map(request -> request.at(Outgoing.Pace.LEISURE)).toList();
        return requests.isEmpty()
                ? Optional.empty()
                : Optional.of(new Posting(rendering.venue(), About.NOTHING, Optional.of(name), requests));
    }

    /// Tells the sender that `posting` was stored.
    void stored(Posting posting) {
        open(posting.venue().chat(), posting.requests());
    }

    /// Takes back what waits, and returns the messages that stand once nothing is on its way any more.
    private List<MessageId> settled(ChatId chat, About about) throws InterruptedException {
        var standing = ledger.outbox().takeBack(chat, about, ledger.clock().instant());
        if (standing.isGoingOut()) {
            channels.of(chat).sender().awaitQuiet(chat, SETTLING);
            standing = ledger.outbox().takeBack(chat, about, ledger.clock().instant());
        }
        return standing.messages();
    }

    /// An adapter that can't render a reply is asked to render an excuse, and then to say that in plain words.
    private List<Outgoing> rendered(StoredEvent stored, Event event, Reply reply, List<MessageId> earlier) {
        var payload = Optional.of(stored.arrival().payload());
        try {
            return render(new Rendering(reply, event.venue(), payload, earlier));
        } catch (RuntimeException e) {
            LOG.error("the reply to event {} could not be rendered: {}", event.id(), Faults.place(e));
        }
        var excuse = responder.failed(event);
        try {
            return render(new Rendering(excuse, event.venue(), payload, earlier));
        } catch (RuntimeException e) {
            LOG.error("the excuse for event {} could not be rendered: {}", event.id(), Faults.place(e));
            return plain(excuse).map(text -> channels.of(event.venue().chat()).adapter().plain(event.venue(), text))
                    .stream().toList();
        }
    }

    /// Returns the words of `excuse`; empty where nobody waits for any.
    private static Optional<String> plain(Reply excuse) {
        return switch (excuse) {
            case Reply.Message message -> Optional.of(message.parts().stream()
                    .flatMap(part -> part instanceof ReplyPart.Paragraph paragraph
                            ? paragraph.runs().stream()
                            : Stream.empty())
                    .map(Run::text).collect(Collectors.joining()));
            case Reply.Toast toast -> Optional.of(toast.text());
            case Reply.Results results -> Optional.empty();
            case Reply.Silence silence -> Optional.empty();
        };
    }

    private List<Outgoing> render(Rendering rendering) {
        return channels.of(rendering.venue().chat()).adapter().render(rendering);
    }

    private void open(ChatId chat, List<Outgoing> requests) {
        var sender = channels.of(chat).sender();
        requests.stream().map(Outgoing::pace).distinct().forEach(pace -> sender.open(new Lane(chat, pace)));
    }
}
