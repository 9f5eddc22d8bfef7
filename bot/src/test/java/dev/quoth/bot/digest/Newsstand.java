package dev.quoth.bot.digest;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.Poster;
import dev.quoth.bot.delivery.Posting;
import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeFolder;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.bot.wording.Emphasis;
import dev.quoth.bot.wording.PlainText;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.SettableClock;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.store.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Documents that arrive day by day, and subscriptions that are told of them: real stores, models and editions, whose
/// messages go into a real outbox.
final class Newsstand implements AutoCloseable {
    static final Instant FIRST = Instant.parse("2026-11-01T00:30:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

    private final SettableClock clock = new SettableClock(FIRST);
    private final Path documents;
    private final Home home;
    private final HomeLibrary library;
    private final ChatDatabase chats;
    private final Map<SubscriptionId, Subscription> subscriptions = new LinkedHashMap<>();
    private final Map<SubscriptionId, List<Edition>> editions = new HashMap<>();
    private final Map<SubscriptionId, List<EditionPart>> last = new HashMap<>();
    private final Map<List<String>, Set<DocumentId>> matched = new HashMap<>();
    private final List<Reply.Message> said = new ArrayList<>();
    private Permission.Guest guest = Permission.Guest.OF_ALL;
    private boolean isShutOut;
    private int names;

    Newsstand(Path folder) throws IOException, InterruptedException {
        documents = Files.createDirectories(folder.resolve("docs"));
        home = Home.openOrMake(new HomeFolder(folder.resolve("home")), Map.of(), clock);
        library = new HomeLibrary(home, clock);
        chats = ChatDatabase.open(folder.resolve("chats.db"));
        library.add(new Place("news", documents.toString()), IngestListener.NONE);
    }

    /// Has a further folder read as the collection called `name`.
    void addCollection(String name) throws IOException, InterruptedException {
        library.add(new Place(name, Files.createDirectories(documents.resolveSibling(name)).toString()),
                IngestListener.NONE);
    }

    void seeing(String... collections) {
        guest = new Permission.Guest(Set.of(collections));
    }

    Subscription subscribe(String id, Plan plan) {
        var subscription = new Subscription(new SubscriptionId(id),
                Venue.of(Paper.chat(id), Venue.Kind.PRIVATE), new UserId(Platform.TELEGRAM, "1"), plan, clock.instant(),
                new Subscription.State.Active());
        chats.subscriptions().add(subscription, Mark.of(library.store()), Optional.empty());
        subscriptions.put(subscription.id(), subscription);
        return subscription;
    }

    void watch(String question) {
        chats.watches().put(new Watch(new WatchId("w" + names++), Venue.of(Paper.chat("w"), Venue.Kind.PRIVATE),
                new UserId(Platform.TELEGRAM, "1"), question, Language.EN, clock.instant(), Optional.empty()));
    }

    void shutOut() {
        isShutOut = true;
    }

    /// Asks what is watched, as often as the service does, and returns what the chat is told.
    List<Reply.Message> lookAtWatches() {
        said.clear();
        var paper = Paper.poster();
        var poster = new Poster() {
            @Override
            public Reach reach(ChatId chat) {
                return paper.reach(chat);
            }

            @Override
            public Optional<Posting> prepare(String name, Venue venue, Reply reply) {
                said.add((Reply.Message) reply);
                return paper.prepare(name, venue, reply);
            }

            @Override
            public void stored(Posting posting) {
                paper.stored(posting);
            }
        };
        var watches = new Watches(chats.watches(), new Watches.Answers(library, library::isBehind), new Watches.Voice(
                (venue, owner) -> isShutOut ? new Permission.Stranger() : guest, poster, clock));
        watches.run();
        int sent = Paper.send(chats, clock.instant()).size();
        if (sent != said.size()) {
            throw new IllegalStateException("sent " + sent + " of " + said);
        }
        return List.copyOf(said);
    }

    static String plain(Reply.Message message) {
        return new PlainText(Emphasis.MARKDOWN).of(message.parts());
    }

    /// Writes a document that is published today.
    void write(String name, String title, String text) throws IOException {
        writeIn(documents, name, title, text);
    }

    void writeIn(String collection, String name, String title, String text) throws IOException {
        writeIn(documents.resolveSibling(collection), name, title, text);
    }

    private void writeIn(Path folder, String name, String title, String text) throws IOException {
        Files.writeString(folder.resolve(name), "---\ntitle: \"" + title.replace('"', '\'') + "\"\ndate: "
                + clock.instant().atZone(ZONE).toLocalDate() + "\n---\n\n" + text + "\n");
    }

    void copy(Path file, String name) throws IOException {
        Files.copy(file, documents.resolve(name));
    }

    DocumentId id(String name) {
        return DocumentId.of("news", documents.resolve(name).toString());
    }

    String name(DocumentId id) {
        return library.store().document(id).map(document -> Path.of(document.address()).getFileName().toString())
                .orElse("gone");
    }

    /// Reads all that was written, and lets a day pass.
    void passDay() throws InterruptedException {
        library.sync(IngestListener.NONE);
        clock.pass(Duration.ofDays(1));
    }

    /// Issues an edition of each subscription and has it sent.
    void issueAll() throws InterruptedException {
        for (var subscription : subscriptions.values()) {
            issue(subscription);
        }
    }

    Edition issue(Subscription subscription) throws InterruptedException {
        var now = clock.instant();
        var occasion = new Occasion(Occasion.Kind.ON_TIME, now.atZone(ZONE).toLocalDate(), now, now);
        Press.Outcome outcome = new Press((wanted, asking, told, when) -> made(wanted, told, when),
                (edition, wanted, when) -> written(edition, wanted, when), chats.editions(), Paper.poster(),
                wanted -> guest).issue(subscription, occasion, "edition " + names++, Optional.empty());
        if (!(outcome instanceof Press.Outcome.Issued)) {
            throw new IllegalStateException("not issued: " + outcome);
        }
        Paper.send(chats, now);
        chats.editions().settle();
        return editions(subscription).getLast();
    }

    private Edition made(Subscription subscription, Told told, Occasion occasion) throws InterruptedException {
        var edition = EditionMaker.of(library.store(), this::briefs).make(subscription, guest, told, occasion);
        editions.computeIfAbsent(subscription.id(), unused -> new ArrayList<>()).add(edition);
        return edition;
    }

    Edition preview(Subscription subscription) throws InterruptedException {
        var now = clock.instant();
        return EditionMaker.of(library.store(), library).make(subscription, guest,
                chats.editions().told(subscription.id()),
                new Occasion(Occasion.Kind.PREVIEW, now.atZone(ZONE).toLocalDate(), now, now));
    }

    private List<EditionPart> written(Edition edition, Subscription subscription, Occasion occasion) {
        var parts = EditionWriter.standard().parts(edition, subscription, occasion);
        last.put(subscription.id(), parts);
        return parts;
    }

    private List<Briefing.Briefed> briefs(List<String> topics, List<DocumentId> wanted) {
        var briefs = library.briefs(topics, wanted);
        briefs.stream().filter(briefed -> topics.isEmpty() || briefed.brief().topic().isPresent()).forEach(
                briefed -> matched.computeIfAbsent(topics, unused -> new HashSet<>()).add(briefed.document().id()));
        return briefs;
    }

    /// Returns the documents that were found to be about one of `topics` when they were looked at.
    Set<DocumentId> matched(List<String> topics) {
        return matched.getOrDefault(topics, Set.of());
    }

    List<Edition> editions(Subscription subscription) {
        return editions.getOrDefault(subscription.id(), List.of());
    }

    /// Returns the messages of the last edition of `subscription`.
    List<Reply.Message> messages(Subscription subscription) {
        return last.getOrDefault(subscription.id(), List.of()).stream().map(EditionPart::message).toList();
    }

    HomeLibrary library() {
        return library;
    }

    @Override
    public void close() {
        library.close();
        home.close();
        chats.close();
    }
}
