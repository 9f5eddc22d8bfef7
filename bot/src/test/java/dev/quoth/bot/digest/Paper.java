package dev.quoth.bot.digest;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.About;
import dev.quoth.bot.delivery.Outgoing;
import dev.quoth.bot.delivery.Poster;
import dev.quoth.bot.delivery.Posting;
import dev.quoth.bot.delivery.Settlement;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.store.DocumentLabel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Digests of few words, for tests about when they come: each tells of one document, which arrived at the time at which it is
/// made, in one message that says the subscription and the occasion.
final class Paper {
    static final Mark MARK = new Mark("store", 1);

    private Paper() {}

    static Subscription subscription(String id, String time, Set<DayOfWeek> days, String zone) {
        var plan = new Plan(LocalTime.parse(time), days, ZoneId.of(zone), List.of(), Set.of(), 8, false, Language.EN);
        return subscription(id, plan);
    }

    static Subscription subscription(String id, Plan plan) {
        return new Subscription(new SubscriptionId(id), Venue.of(chat(id), Venue.Kind.PRIVATE),
                new UserId(Platform.TELEGRAM, "1"), plan, Instant.EPOCH, new Subscription.State.Active());
    }

    static ChatId chat(String id) {
        return new ChatId(Platform.TELEGRAM, id);
    }

    static Edition edition(Subscription subscription, Permission.Guest guest, Told told, Occasion occasion) {
        var id = DocumentId.of("news", occasion.due().toString());
        var label = new DocumentLabel(id, "news", "https://example.org/" + occasion.day(),
                Metadata.titled("Title"), Language.EN);
        var item = new EditionItem(label, "v", "Sentence.", Optional.of(new Span(0, 9)), List.of(), Optional.empty());
        return new Edition(List.of(new Edition.Group(Optional.empty(), List.of(item))), List.of(), List.of(), Set.of(),
                occasion.due(), occasion.now(), MARK);
    }

    static List<EditionPart> parts(Edition edition, Subscription subscription, Occasion occasion) {
        var items = edition.groups().stream().flatMap(group -> group.items().stream()).toList();
        var text = subscription.id() + " " + occasion.day() + " " + occasion.kind() + " " + occasion.now();
        return List.of(new EditionPart(Reply.Message.of(Language.EN, Paragraph.of(text)), items.stream()
                .map(item -> new Telling(item.document().id(), item.version(), item.sentence())).toList()));
    }

    static Permission.Asking everything(Subscription subscription) {
        return Permission.Guest.OF_ALL;
    }

    /// Puts what is said into requests of its words.
    static Poster poster() {
        return new Poster() {
            @Override
            public Reach reach(ChatId chat) {
                return Reach.REACHED;
            }

            @Override
            public Optional<Posting> prepare(String name, Venue venue, Reply reply) {
                var text = ((Paragraph) ((Reply.Message) reply).parts().getFirst()).runs().getFirst().text();
                return Optional.of(new Posting(venue, About.NOTHING, Optional.of(name),
                        List.of(new Outgoing(text, Outgoing.Pace.LEISURE, false))));
            }

            @Override
            public void stored(Posting posting) {
                // It is sent by `send`.
            }
        };
    }

    /// Sends what is in the outbox, and returns it.
    static List<String> send(ChatDatabase chats, Instant now) {
        var sent = new ArrayList<String>();
        for (var lane : chats.outbox().lanes()) {
            for (var row = chats.outbox().next(lane); row.isPresent(); row = chats.outbox().next(lane)) {
                sent.add(row.get().dispatch().payload());
                chats.outbox().claim(row.get());
                chats.outbox().settle(row.get().dispatch().id(), new Settlement.Sent(Optional.empty()), now);
            }
        }
        return sent;
    }
}
