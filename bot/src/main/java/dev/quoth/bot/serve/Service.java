package dev.quoth.bot.serve;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.access.Budget;
import dev.quoth.bot.access.Gate;
import dev.quoth.bot.access.Pairing;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.conversation.Conversation;
import dev.quoth.bot.conversation.Entrance;
import dev.quoth.bot.conversation.History;
import dev.quoth.bot.conversation.OperatorTools;
import dev.quoth.bot.conversation.QuestionLog;
import dev.quoth.bot.conversation.Setting;
import dev.quoth.bot.delivery.Deliveries;
import dev.quoth.bot.delivery.DeliveryTerms;
import dev.quoth.bot.delivery.Ledger;
import dev.quoth.bot.doctor.Check;
import dev.quoth.bot.doctor.Checkups;
import dev.quoth.bot.doctor.Doctor;
import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeException;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.bot.http.HttpServer;
import dev.quoth.bot.http.Vitals;
import dev.quoth.bot.operators.OperatorCommands;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.corpus.store.HomeLock;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Quoth as it serves chats: what arrives on the platforms goes through the safe keeping to the conversation and back.
/// Nothing arrives before [#start()].
public final class Service implements AutoCloseable {

    private final Closing closing;
    private final Access access;
    private final Pairing pairing;
    private final Platforms platforms;
    private final Deliveries deliveries;
    private final HttpServer http;

    /// Opens what serves `home`, which stays open when this is closed. Throws [HomeException] where the settings name no
    /// platform, [dev.quoth.corpus.sqlite.StoreException] where another process serves the home, and
    /// [dev.quoth.bot.http.HttpServerException] where the port can't be had.
    public static Service open(Home home, InstantSource clock) {
        if (!Platforms.areNamed(home.settings())) {
            throw new HomeException("there is no platform to serve: set telegram.token or slack.bot-token in "
                    + home.folder().path()
                    + "/quoth.yaml, or QUOTH_TELEGRAM_TOKEN or QUOTH_SLACK_BOT_TOKEN; docs/guide.md and docs/slack.md "
                    + "say where they come from", null);
        }
        var closing = new Closing();
        boolean isOpen = false;
        try {
            var service = new Service(home, clock, closing);
            isOpen = true;
            return service;
        } finally {
            if (!isOpen) {
                closing.close();
            }
        }
    }

    private Service(Home home, InstantSource clock, Closing closing) {
        this.closing = closing;
        var settings = home.settings();
        var folder = home.folder().path();
        closing.add(HomeLock.takeToServe(folder, "quoth serve"));
        var library = closing.add(new HomeLibrary(home, clock));
        var chats = closing.add(ChatDatabase.open(folder.resolve(ChatDatabase.FILE)));

        access = new Access(settings.access(), chats.grants(), clock);
        pairing = new Pairing(access, clock);
        var entrance = Entrance.of(new Gate(access, pairing, chats.callers(), clock),
                new Budget(settings.limits(), chats.asked(), clock));
        var fetchers = Stream.of(Platform.TELEGRAM, Platform.SLACK)
                .collect(Collectors.toMap(Function.identity(), LateFetcher::new));
        var operators = new OperatorCommands(new OperatorCommands.Guests(access, chats.callers()), library,
                new OperatorCommands.Files(Map.copyOf(fetchers), chats.uploads(),
                        folder.resolve("files")),
                new Doctor(checks(home, chats, clock)), clock);
        var figures = new DeliveryFigures();
        var conversation = new Conversation(new Setting(library, chats.conversations(), entrance,
                settings.conversation(), new QuestionLog(settings.log()),
                new OperatorTools(operators.commands(), List.of(figures), Optional.of(operators.uploads()))));
        platforms = closing.add(Platforms.open(settings,
                new Platforms.Shown(conversation.commands(), access,
                        new FirstSight(access, library, chats.conversations())),
                clock));
        pairing.onPaired(platforms::welcome);
        fetchers.values().forEach(fetcher -> fetcher.use(platforms.files()));

        deliveries = closing.add(new Deliveries(
                new Ledger(chats.inbox(), chats.outbox(), (from, to) -> move(chats, from, to), clock),
                platforms.lines(),
                conversation, DeliveryTerms.of(Runtime.getRuntime().availableProcessors(), settings.limits().queue(),
                        settings.delivery().giveUpAfter())));
        figures.show(deliveries::status);
        http = closing.add(HttpServer.start(settings.http(), platforms.endpoints(deliveries),
                new Vitals(platforms::troubles, figures::figures)));
        closing.add(Upkeep.begin(deliveries, new History(chats.conversations(), library),
                settings.conversation().keepDays(), clock));
        closing.add(library.warmUp());
        closing.add(home.reembedMeanwhile());
        closing.add(library.keepCurrent());
        closing.add(platforms::stop);
    }

    private void move(ChatDatabase chats, ChatId from, ChatId to) {
        access.move(from, to);
        chats.conversations().move(from, to);
    }

    private List<Check> checks(Home home, ChatDatabase chats, InstantSource clock) {
        var checks = new ArrayList<>(Checkups.ofMachine(home.folder(), clock));
        checks.addAll(Checkups.ofHome(home, new Checkups.Chats(chats::damages, access)));
        checks.addAll(Checkups.ofPlatforms(home.settings()));
        return checks;
    }

    /// Goes on with what waits, and lets events in from now on.
    public void start() {
        deliveries.start();
        platforms.start(deliveries);
    }

    /// Whether there is anybody who lets others in.
    public boolean hasOperator() {
        return access.hasOperator();
    }

    /// Returns a new pairing code, for whoever started us to read: it makes the one who sends it an operator.
    public String pair(SecureRandom random) {
        return pairing.open(random);
    }

    /// Returns the names of the platforms.
    public List<String> names() {
        return platforms.names();
    }

    /// Returns the port on which our HTTP server listens.
    public int httpPort() {
        return http.port();
    }

    /// Ends within five seconds; what is not done by then is done when the home is served again.
    @Override
    public void close() {
        closing.close();
    }
}
