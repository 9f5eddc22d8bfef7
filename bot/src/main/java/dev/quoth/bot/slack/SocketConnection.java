package dev.quoth.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.slack.api.Slack;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.response.AckResponse;
import dev.quoth.config.Secret;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our web socket to Slack, which is opened again whenever it closes. The library's own watch over it ends for good when
/// Slack once answers with an error, so it is off and ours is on.
final class SocketConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

    private static final Duration GREETING = Duration.ofSeconds(10);
    private static final Duration CHECKED = Duration.ofSeconds(10);
    private static final Duration SETTLING = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STOPPING = Duration.ofSeconds(3);

    private final Slack slack;
    private final Secret appToken;
    private final RandomGenerator random;
    private final EnvelopeTaker envelopes;
    private final Semaphore greeted = new Semaphore(0);
    private final Semaphore news = new Semaphore(0);
    private final AtomicBoolean isToMove = new AtomicBoolean();
    private volatile Optional<SocketModeClientJavaWSImpl> client = Optional.empty();
    private volatile Optional<String> trouble = Optional.of("Slack was not reached yet");
    private volatile Optional<Thread> thread = Optional.empty();
    private volatile boolean isClosed;

    /// @param acknowledging where acknowledgements wait for the store
    SocketConnection(Slack slack, Secret appToken, Front front, ExecutorService acknowledging, RandomGenerator random) {
        this.slack = slack;
        this.appToken = appToken;
        this.random = random;
        envelopes = new EnvelopeTaker(front, acknowledging, this::acknowledge);
    }

    void start() {
        thread = Optional.of(Thread.ofPlatform().daemon().name("slack-socket").start(() -> {
            try {
                run();
            } catch (InterruptedException e) {
                LOG.debug("stopped", e);
            }
        }));
    }

    /// Returns what keeps events from coming in; empty where they do.
    Optional<String> trouble() {
        return trouble;
    }

    private void run() throws InterruptedException {
        var pause = FIRST_PAUSE;
        while (!isClosed) {
            try {
                connect();
                trouble.ifPresent(before -> LOG.info("connected to Slack"));
                trouble = Optional.empty();
                pause = FIRST_PAUSE;
                watch();
            } catch (IOException | RuntimeException e) {
                note("Slack can't be reached: " + withoutToken(e));
                news.tryAcquire(pause.toMillis() / 2 + random.nextLong(pause.toMillis()), TimeUnit.MILLISECONDS);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void note(String reason) {
        if (!isClosed && !trouble.equals(Optional.of(reason))) {
            LOG.warn("{}; trying again", reason);
        }
        trouble = Optional.of(reason);
    }

    private String withoutToken(Exception failure) {
        var message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return message.replace(appToken.value(), "…");
    }

    /// Opens a connection in place of the one that there is, and returns once Slack greeted us.
    private void connect() throws IOException, InterruptedException {
        greeted.drainPermits();
        isToMove.set(false);
        if (client.isEmpty()) {
            var made = made();
            client = Optional.of(made);
            made.connect();
        } else {
            client.get().connectToNewEndpoint();
        }
        if (!greeted.tryAcquire(GREETING.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("no greeting within " + GREETING.toSeconds() + " s");
        }
        news.drainPermits();
    }

    private SocketModeClientJavaWSImpl made() throws IOException {
        try {
            var made = new SocketModeClientJavaWSImpl(slack, appToken.value(),
                    slack.issueSocketModeUrl(appToken.value()), 1, new Envelopes(this::receive), false, false, 0);
            made.addWebSocketCloseListener((code, reason) -> news.release());
            made.addWebSocketErrorListener(failure -> news.release());
            return made;
        } catch (URISyntaxException e) {
            throw new IOException("Slack's address for a web socket is none", e);
        }
    }

    /// Returns when another connection is needed.
    private void watch() throws InterruptedException {
        while (!isClosed) {
            boolean isNews = news.tryAcquire(CHECKED.toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
            if (isToMove.get() || !isAlive()) {
                return;
            }
            if (isNews) {
                // The connection before closed; look again soon, for it might have been this one.
                Thread.sleep(SETTLING);
                if (!isAlive()) {
                    return;
                }
            }
        }
    }

    private boolean isAlive() {
        return client.filter(SocketModeClientJavaWSImpl::verifyConnection).isPresent();
    }

    private void receive(String message) {
        try {
            var json = Json.read(message);
            switch (json.path("type").asText()) {
                case "hello" -> greeted.release();
                case "disconnect" -> {
                    LOG.info("Slack asks us to connect anew ({})", json.path("reason").asText());
                    isToMove.set(true);
                    news.release();
                }
                default -> envelopes.take(message, json);
            }
        } catch (JsonProcessingException e) {
            LOG.warn("Slack sent what is no JSON through the web socket");
        }
    }

    /// Acknowledges over the connection that there is now; false where there is none to send over.
    private boolean acknowledge(AckResponse response) {
        try {
            client.ifPresent(socket -> socket.sendSocketModeResponse(response));
            return true;
        } catch (RuntimeException e) {
            LOG.debug("an acknowledgement waits for the connection", e);
            return isClosed;
        }
    }

    @Override
    public void close() {
        isClosed = true;
        news.release();
        thread.ifPresent(Thread::interrupt);
        try {
            if (thread.isPresent()) {
                thread.get().join(STOPPING.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.ifPresent(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("closing the web socket", e);
            }
        });
    }
}
