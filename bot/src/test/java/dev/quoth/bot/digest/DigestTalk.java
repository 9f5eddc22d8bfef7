package dev.quoth.bot.digest;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.conversation.Library;
import dev.quoth.bot.conversation.Request;
import dev.quoth.bot.delivery.Poster;
import dev.quoth.bot.delivery.Posting;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.bot.store.QuickChats;
import dev.quoth.bot.store.StepTimetable;
import dev.quoth.bot.wording.Emphasis;
import dev.quoth.bot.wording.PlainText;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.SettableClock;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.ingest.IngestSummary;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.Place;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.followup.FollowUps;
import dev.quoth.retrieval.search.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A chat in which digests are set and come, over real stores, on a clock that stands until it is moved.
final class DigestTalk implements AutoCloseable {
    static final Instant SATURDAY_NOON = Instant.parse("2026-11-21T12:00:00Z");

    final SettableClock clock = new SettableClock(SATURDAY_NOON);
    final ChatDatabase chats;
    final Set<String> known = new HashSet<>();
    Permission.Asking asking = Permission.Guest.OF_ALL;
    Poster.Reach reach = Poster.Reach.REACHED;
    EditionMaker maker = Paper::edition;
    Venue venue = Venue.of(new ChatId(Platform.TELEGRAM, "7"), Venue.Kind.PRIVATE);
    Sender sender = new Sender(new UserId(Platform.TELEGRAM, "7"), "Ann");
    private final CorpusStore documents;
    private final StepTimetable timetable;
    private final Digests digests;
    private final List<Command> commands;
    private int events;

    DigestTalk(Path folder) {
        chats = QuickChats.open(folder.resolve("chats.db"));
        documents = CorpusStore.open(folder.resolve("quoth.db"), clock);
        timetable = new StepTimetable(chats, clock);
        var room = new Digests.Newsroom(
                (subscription, guest, told, occasion) -> maker.make(subscription, guest, told, occasion), Paper::parts,
                new ReachedPoster(), subscription -> asking, () -> {
                }, () -> {
                });
        digests = new Digests(
                new Digests.Desk(chats.subscriptions(), chats.editions(), chats.watches(), timetable), room,
                new Digests.Terms(Duration.ofHours(6), Duration.ofMinutes(1), 1, clock));
        digests.begin();
        commands = digests.commands(new Digests.Front(new Documents(), user -> known.contains(user.value()),
                new Digests.Usual(ZoneId.of("UTC"), LocalTime.of(8, 30), 8)));
    }

    /// Returns what is said to `text`, a command with its slash.
    Reply say(String text) throws InterruptedException {
        var id = "m" + ++events;
        return reply(new EventId(Platform.TELEGRAM, id),
                new Content.Said(new MessageId(id), text, Optional.empty()), text);
    }

    Reply reply(EventId id, Content content, String text) throws InterruptedException {
        var words = text.split(" ", 2);
        var event = new Event(id, venue, sender, clock.instant(), content);
        var language = Language.of(words.length > 1 ? words[1] : "");
        var request = new Request(event, asking, words.length > 1 ? words[1] : "", language);
        var command = commands.stream().filter(one -> words[0].equals("/" + one.name())).findFirst().orElseThrow();
        return command.run(request, message -> {
        });
    }

    String hear(String text) throws InterruptedException {
        return plain(say(text));
    }

    static String plain(Reply reply) {
        return switch (reply) {
            case Reply.Message message -> new PlainText(Emphasis.MARKDOWN).of(message.parts());
            case Reply.Toast toast -> toast.text();
            case Reply.Silence silence -> "";
            case Reply.Results results -> results.toString();
        };
    }

    List<Subscription> subscriptions() {
        return chats.subscriptions().all();
    }

    /// Lets `time` pass, and returns what came in it: the day and kind of each edition.
    List<String> pass(Duration time) {
        clock.pass(time);
        step();
        return Paper.send(chats, clock.instant()).stream().map(text -> text.split(" "))
                .map(said -> said[1] + " " + said[2])
                .toList();
    }

    /// Has what is due put into the outbox.
    void step() {
        timetable.step();
    }

    Digests digests() {
        return digests;
    }

    @Override
    public void close() {
        digests.close();
        documents.close();
        chats.close();
    }

    private final class ReachedPoster implements Poster {
        private final Poster paper = Paper.poster();

        @Override
        public Reach reach(ChatId chat) {
            return reach;
        }

        @Override
        public Optional<Posting> prepare(String name, Venue where, Reply reply) {
            return paper.prepare(name, where, reply);
        }

        @Override
        public void stored(Posting posting) {
            paper.stored(posting);
        }
    }

    /// No documents, of which nothing is asked.
    private final class Documents implements Library {

        @Override
        public CorpusStore store() {
            return documents;
        }

        @Override
        public Answered ask(Question question) {
            throw new UnsupportedOperationException("nothing is asked");
        }

        @Override
        public FollowUps followUps() {
            throw new UnsupportedOperationException("nothing is asked");
        }

        @Override
        public IngestSummary add(Place place, IngestListener progress) {
            throw new UnsupportedOperationException("nothing is added");
        }

        @Override
        public IngestSummary sync(IngestListener progress) {
            throw new UnsupportedOperationException("nothing is read");
        }
    }
}
