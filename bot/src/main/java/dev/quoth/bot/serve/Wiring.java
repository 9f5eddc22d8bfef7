package dev.quoth.bot.serve;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.access.Budget;
import dev.quoth.bot.access.Gate;
import dev.quoth.bot.access.Pairing;
import dev.quoth.bot.access.Principals;
import dev.quoth.bot.access.Purse;
import dev.quoth.bot.access.Right;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.FileFetcher;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.conversation.Conversation;
import dev.quoth.bot.conversation.Entrance;
import dev.quoth.bot.conversation.Extensions;
import dev.quoth.bot.conversation.History;
import dev.quoth.bot.conversation.QuestionLog;
import dev.quoth.bot.conversation.Setting;
import dev.quoth.bot.conversation.StatusSource;
import dev.quoth.bot.delivery.Deliveries;
import dev.quoth.bot.delivery.DeliveryTerms;
import dev.quoth.bot.delivery.Ledger;
import dev.quoth.bot.delivery.Poster;
import dev.quoth.bot.digest.Digests;
import dev.quoth.bot.digest.EditionMaker;
import dev.quoth.bot.digest.EditionWriter;
import dev.quoth.bot.digest.Watches;
import dev.quoth.bot.doctor.Check;
import dev.quoth.bot.doctor.Checkups;
import dev.quoth.bot.doctor.Doctor;
import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.bot.operators.OperatorCommands;
import dev.quoth.bot.slack.SlackBot;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.config.Settings;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.store.HomeLock;
import dev.quoth.retrieval.languagemodel.LanguageModels;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the parts of a [Service] over what it keeps: the documents of a home and the database of its chats. What must be
/// closed is handed to the [Closing] that it was made with.
final class Wiring {
    /// Where files that operators send are kept, in the home.
    private static final String FILES = "files";

    private final Home home;
    private final Settings settings;
    private final InstantSource clock;
    private final Closing closing;
    private final HomeLibrary library;
    private final ChatDatabase chats;
    private final Purse purse;
    private final LanguageModels models;
    private final Access access;

    /// Opens what is kept, for this process alone to serve.
    Wiring(Home home, InstantSource clock, Closing closing) {
        this.home = home;
        this.settings = home.settings();
        this.clock = clock;
        this.closing = closing;
        var folder = home.folder().path();
        closing.add(HomeLock.takeToServe(folder, "quoth serve"));
        this.chats = closing.add(ChatDatabase.open(folder.resolve(ChatDatabase.FILE)));
        this.purse = new Purse(settings.model(), chats.spent(), clock);
        this.models = closing.add(LanguageModels.of(settings.model(), purse, clock));
        this.library = closing.add(new HomeLibrary(home, clock, models.preferred()));
        this.access = new Access(settings.access(), chats.grants(), clock);
    }

    Access access() {
        return access;
    }

    Entrance entrance(Pairing pairing) {
        return Entrance.of(new Gate(access, pairing, chats.callers(), clock),
                new Budget(settings.limits(), chats.asked(), clock));
    }

    OperatorCommands operators(Map<Platform, ? extends FileFetcher> fetchers) {
        return new OperatorCommands(new OperatorCommands.Guests(access, chats.callers()), library,
                new OperatorCommands.Files(Map.copyOf(fetchers), chats.uploads(), home.folder().path().resolve(FILES)),
                new Doctor(checks()), clock);
    }

    private List<Check> checks() {
        var checks = new ArrayList<>(Checkups.ofMachine(home.folder(), clock));
        checks.addAll(Checkups.ofHome(home, new Checkups.Chats(chats::damages, access)));
        checks.addAll(Checkups.ofLanguageModels(settings.model(), clock));
        checks.addAll(Checkups.ofPlatforms(settings));
        return checks;
    }

    /// Returns what sends digests by `poster`, once it is started; the caller closes it.
    Digests digests(Poster poster) {
        return new Digests(
                new Digests.Desk(chats.subscriptions(), chats.editions(), chats.watches(), chats.timetable(clock)),
                new Digests.Newsroom(EditionMaker.of(library.store(), library), EditionWriter.standard(), poster,
                        of -> access.permission(of.venue(), of.owner()).asking(),
                        () -> library.sync(IngestListener.NONE), watches(poster)),
                Digests.Terms.of(settings.digest(), clock));
    }

    private Watches watches(Poster poster) {
        return new Watches(chats.watches(), new Watches.Answers(library, library::isBehind), new Watches.Voice(
                (venue, owner) -> access.permission(venue, owner).asking(), poster, clock));
    }

    /// Returns the commands that set digests.
    List<Command> digestCommands(Digests digests) {
        return digests.commands(new Digests.Front(library,
                user -> Principals.of(user).flatMap(access::right).filter(right -> !(right instanceof Right.Denied))
                        .isPresent(),
                Digests.Usual.of(settings.digest())));
    }

    /// @param digests the commands that set digests
    /// @param status  what operators see in the status beside the documents
    Conversation conversation(Entrance entrance, OperatorCommands operators, List<Command> digests,
            List<StatusSource> status) {
        var commands = Stream.concat(digests.stream(), operators.commands().stream()).toList();
        return new Conversation(new Setting(library, chats.conversations(), entrance, settings.conversation(),
                new QuestionLog(settings.log()),
                new Extensions(commands, status, Optional.of(operators.uploads()))));
    }

    /// @param digests says which digests somebody has
    Platforms platforms(List<Command> commands, Digests digests) {
        var answers = chats.conversations();
        var sight = new FirstSight(access, library, answers, digests::lines);
        return closing.add(Platforms.open(settings,
                new Platforms.Shown(commands, access, new SlackBot.Conversation(sight, answers::link)), clock));
    }

    /// Returns how language models do; nothing where none is set.
    ModelStatus modelStatus() {
        return new ModelStatus(models, purse);
    }

    Deliveries deliveries(Platforms platforms, Conversation conversation, Digests digests) {
        int cores = Runtime.getRuntime().availableProcessors();
        return closing.add(new Deliveries(new Ledger(chats.inbox(), chats.outbox(), (from, to) -> {
            move(from, to);
            digests.move(from, to);
        }, clock),
                platforms.lines(), conversation,
                DeliveryTerms.of(cores, settings.limits().queue(), settings.delivery().giveUpAfter())));
    }

    private void move(ChatId from, ChatId to) {
        access.move(from, to);
        chats.conversations().move(from, to);
    }

    /// Begins what goes on beside the questions: making vectors anew, reading places again.
    void beginReading() {
        closing.add(home.reembedMeanwhile());
        closing.add(library.keepCurrent());
    }

    /// Begins to forget what is old.
    void beginForgetting(Deliveries deliveries) {
        closing.add(Upkeep.begin(deliveries, new History(chats.conversations(), library),
                settings.conversation().keepDays(), clock));
    }
}
