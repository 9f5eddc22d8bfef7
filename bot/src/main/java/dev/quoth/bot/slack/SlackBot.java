package dev.quoth.bot.slack;

import dev.quoth.bot.chat.FileFetcher;
import dev.quoth.bot.delivery.Adapter;
import dev.quoth.bot.delivery.Intake;
import dev.quoth.bot.http.Endpoint;
import dev.quoth.bot.slack.Outcome.Done;
import dev.quoth.config.SlackSettings;
import dev.quoth.config.SlackSettings.Mode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot on Slack. [#adapter()] and [#files()] work at once; [#start] lets events in, [#stop()] does no longer, and [#close()]
/// ends within seconds; what was not stored by then comes again.
public final class SlackBot implements AutoCloseable {

    /// Where Slack posts events, commands and presses to in HTTP mode.
    public static final String EVENTS_PATH = "/slack/events";

    private static final Logger LOG = LoggerFactory.getLogger(SlackBot.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);
    private static final Duration STOPPING = Duration.ofSeconds(2);
    private static final int MOST_WAITING = 5_000;

    private final SlackSettings settings;
    private final InstantSource clock;
    private final Workspaces workspaces;
    private final WebApi api;
    private final People people;
    private final Reception.Parts parts;
    private final SlackAdapter adapter;
    private final ExecutorService working = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService storing = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING), Thread.ofPlatform().daemon().name("slack-store").factory());
    private volatile Optional<SocketConnection> socket = Optional.empty();

    private SlackBot(SlackSettings settings, Set<String> commands, Conversation conversation, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        workspaces = new Workspaces(settings.tokens());
        api = new WebApi(settings.apiUrl(), workspaces, PATIENCE);
        people = new People(api, clock);
        var assistant = new Assistant(api, people, conversation.home(), working);
        parts = new Reception.Parts(api, workspaces, new EventReader(commands, people, settings.publicAnswers()),
                assistant);
        adapter = new SlackAdapter(parts.reader(), new Renderer(settings.publicAnswers(), Spelling.of(commands), clock),
                new Sending(api, new ResponseUrls(clock), new Permalinks(api, conversation.links(), working)),
                assistant);
    }

    /// What the conversation says before anything is asked, and hears of what we posted.
    public record Conversation(HomeContent home, AnswerLinks links) {}

    /// Opens the bot that `settings` name, which must hold a token; nothing is asked of Slack yet.
    ///
    /// @param commands the names of our commands, without the slash
    public static SlackBot open(SlackSettings settings, Set<String> commands, Conversation conversation,
            InstantSource clock) {
        if (settings.tokens().isEmpty()) {
            throw new IllegalArgumentException("slack.bot-token is not set");
        }
        return new SlackBot(settings, commands, conversation, clock);
    }

    public Adapter adapter() {
        return adapter;
    }

    public FileFetcher files() {
        return new SlackFiles(api, workspaces, settings.apiUrl());
    }

    /// Returns what answers at [#EVENTS_PATH]; empty unless settings ask for HTTP mode.
    public Optional<Endpoint> events(Intake intake) {
        var secret = settings.signingSecret();
        return settings.mode() == Mode.HTTP && secret != null
                ? Optional.of(new SlackDoor(new Signature(secret, clock), front(intake)))
                : Optional.empty();
    }

    /// Lets events in from now on, on threads of its own. Where Slack can't be reached it tries until it can.
    public void start(Intake intake) {
        working.execute(() -> {
            try {
                meet();
            } catch (InterruptedException e) {
                LOG.debug("stopped", e);
            }
        });
        if (settings.mode() == Mode.SOCKET) {
            var token = Objects.requireNonNull(settings.appToken(), "slack.app-token is not set");
            var connection = new SocketConnection(api.slack(), token, front(intake), working,
                    ThreadLocalRandom.current());
            socket = Optional.of(connection);
            connection.start();
        }
    }

    private Front front(Intake intake) {
        return new Front(api.slack(), new Reception(intake, parts, clock, storing));
    }

    /// Finds out which workspace each token is for, however long it takes.
    private void meet() throws InterruptedException {
        while (!workspaces.areAllMet()) {
            boolean isRefused = false;
            for (var token : workspaces.tokens()) {
                var outcome = api.call(token, "auth.test", Json.object());
                switch (outcome) {
                    case Done(var result, var scopes) -> {
                        var team = result.path("team_id").asText();
                        workspaces.meet(team, token);
                        LOG.info("we are @{} in the workspace {} on Slack", result.path("user").asText(), team);
                        people.meet(team);
                    }
                    default -> {
                        LOG.warn("Slack can't be asked who we are: {}", outcome.trouble().orElse(""));
                        isRefused |= outcome instanceof Outcome.Denied;
                    }
                }
            }
            if (!workspaces.areAllMet()) {
                Thread.sleep(isRefused ? BETWEEN_TRIES.multipliedBy(12) : BETWEEN_TRIES);
            }
        }
    }

    /// Returns what keeps us from working, a line each; empty where we do. Tells no secret.
    public List<String> troubles() {
        var troubles = new ArrayList<>(workspaces.troubles());
        socket.flatMap(SocketConnection::trouble).ifPresent(troubles::add);
        return List.copyOf(troubles);
    }

    /// Takes no more events in over the web socket. What is to be said can still be sent.
    public void stop() {
        socket.ifPresent(SocketConnection::close);
        socket = Optional.empty();
    }

    /// Stores what was acknowledged already, and ends the requests that are being sent: close it after the safe keeping.
    @Override
    public void close() {
        stop();
        storing.shutdown();
        try {
            if (!storing.awaitTermination(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("what came last from Slack was not stored in {}", STOPPING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        working.shutdownNow();
        api.close();
    }
}
