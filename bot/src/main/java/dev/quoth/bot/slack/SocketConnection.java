package dev.quoth.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.Slack;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.response.AckResponse;
import dev.quoth.config.Secret;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
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
    private static final int ACK_TRIES = 20;
    private static final int ACK_PAUSE_MILLIS = 100;
    private static final int OK = 200;

    private final Slack slack;
    private final Secret appToken;
    private final Front front;
    private final ExecutorService acknowledging;
    private final RandomGenerator random;
    private final SocketModeRequestParser parser;
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
        this.front = front;
        this.acknowledging = acknowledging;
        this.random = random;
        parser = new SocketModeRequestParser(front.config());
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
                default -> take(message, json);
            }
        } catch (JsonProcessingException e) {
            LOG.warn("Slack sent what is no JSON through the web socket");
        }
    }

    private void take(String message, ObjectNode json) {
        var envelope = json.path("envelope_id").asText();
        if (envelope.isEmpty()) {
            return;
        }
        var request = read(message);
        if (request.isEmpty()) {
            LOG.info("Slack sent an envelope of the type {}, which is no concern of ours", json.path("type").asText());
        }
        acknowledge(envelope, request.map(front::take).orElse(Front.Taken.UNREAD));
    }

    private Optional<Request<?>> read(String message) {
        try {
            return Optional.ofNullable(parser.parse(message)).map(SocketModeRequest::getBoltRequest);
        } catch (RuntimeException e) {
            LOG.warn("Bolt can't read an envelope", e);
            return Optional.empty();
        }
    }

    private void acknowledge(String envelope, Front.Taken taken) {
        try {
            acknowledging.execute(() -> {
                try {
                    answer(envelope, taken.whenStored());
                } catch (InterruptedException e) {
                    LOG.debug("stopped", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("we are stopping", e);
        }
    }

    /// Acknowledges, over the next connection where this one has just gone; what is not acknowledged comes again.
    private void answer(String envelope, Response response) throws InterruptedException {
        if (response.getStatusCode() != OK) {
            return;
        }
        for (int tried = 0; tried < ACK_TRIES && !isClosed; tried++) {
            try {
                client.ifPresent(socket -> socket.sendSocketModeResponse(new AckResponse(envelope)));
                return;
            } catch (RuntimeException e) {
                LOG.debug("an acknowledgement waits for the connection", e);
                Thread.sleep(ACK_PAUSE_MILLIS);
            }
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
