package dev.quoth.bot.serve;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.access.Pairing;
import dev.quoth.bot.delivery.Deliveries;
import dev.quoth.bot.digest.Digests;
import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeException;
import dev.quoth.bot.http.HttpServer;
import dev.quoth.bot.http.Vitals;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
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
    private final Digests digests;

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
        var wiring = new Wiring(home, clock, closing);
        access = wiring.access();
        pairing = new Pairing(access, clock);

        // The conversation comes before the platforms, which offer its commands; what it needs of them comes late.
        var fetchers = LateFetcher.forAll();
        var figures = new DeliveryFigures();
        var models = wiring.modelStatus();
        var poster = new LatePoster();
        digests = wiring.digests(poster);
        var digestFigures = new DigestFigures(digests.status());
        var conversation = wiring.conversation(wiring.entrance(pairing), wiring.operators(fetchers),
                wiring.digestCommands(digests), List.of(figures, models, digests.status()));
        platforms = wiring.platforms(conversation.commands(), digests);
        access.onOperatorship(new OperatorMenus(platforms));
        fetchers.values().forEach(fetcher -> fetcher.use(platforms.files()));

        // Begun before the deliveries, so that it ends after them: what people wait for comes first.
        wiring.beginReading();
        deliveries = wiring.deliveries(platforms, conversation, digests);
        poster.use(deliveries);
        figures.show(deliveries::status);
        http = closing.add(HttpServer.start(home.settings().http(), platforms.endpoints(deliveries),
                new Vitals(platforms::troubles, () -> Stream.of(figures.figures(), models.figures(),
                        digestFigures.figures()).flatMap(List::stream).toList())));
        wiring.beginForgetting(deliveries);
        closing.add(platforms::stop);
        closing.add(deliveries::stop);
        closing.add(digests);
    }

    /// Goes on with what waits, and lets events in from now on.
    public void start() {
        deliveries.start();
        digests.start();
        platforms.start(deliveries);
    }

    /// Sends what is new to every subscription, and lets no events in. Returns how many messages go out.
    int sendDigests(String order) throws InterruptedException {
        deliveries.start();
        return digests.issueAll(order);
    }

    /// Returns how many messages are to go out.
    int waitingMessages() {
        return deliveries.status().outbox().waiting();
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
