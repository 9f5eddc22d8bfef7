package dev.quoth.retrieval.model;

import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.quoth.corpus.ingest.EmbedderUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The way to an embedding server. langchain4j's own clients know neither a limit for a whole answer nor `Retry-After`;
/// with this one below them they do. What goes wrong becomes an [EmbedderUnavailableException]; after that the server is
/// left alone for a moment, so that a thousand documents don't each wait for it.
final class ServerHttp implements dev.langchain4j.http.client.HttpClient, AutoCloseable {

    private static final int MOST_BYTES = 64 << 20;
    private static final Duration REST = Duration.ofSeconds(15);
    private static final int TOO_MANY = 429;

    private final URI server;
    private final Patience patience;
    private final HttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Failure last;

    ServerHttp(URI server, Patience patience) {
        this.server = server;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience.timeout())
                .followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
    }

    /// When the server last failed, on the clock of [System#nanoTime], and how.
    private record Failure(long at, String reason) {}

    /// What came of one attempt.
    private record Reply(int status, OptionalLong retryAfter, String body) {

        boolean isWorthAnotherTry() {
            return status == TOO_MANY || status >= 500;
        }
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var before = last;
        if (before != null && System.nanoTime() - before.at < REST.toNanos()) {
            throw unavailable(before.reason, null);
        }
        for (int attempt = 1;; attempt++) {
            var reply = reply(request);
            if (reply.status >= 200 && reply.status < 300) {
                return SuccessfulHttpResponse.builder().statusCode(reply.status).body(reply.body).build();
            }
            var wait = patience.after(attempt, reply.retryAfter);
            if (!reply.isWorthAnotherTry() || attempt == patience.attempts()
                    || wait.compareTo(patience.mostWait()) > 0) {
                throw failed(reason(reply), null);
            }
            pause(wait);
        }
    }

    private Reply reply(HttpRequest request) {
        var going = threads.submit(() -> send(request));
        try {
            return going.get(patience.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed("did not answer within " + patience.timeout().toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw failed("can't be reached: " + reason(e.getCause()), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            going.cancel(true);
        }
    }

    private Reply send(HttpRequest request) throws IOException, InterruptedException {
        var asked = java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(patience.timeout());
        request.headers().forEach((name, values) -> values.forEach(value -> asked.header(name, value)));
        var body = request.body() == null ? "" : request.body();
        asked.method(request.method().name(), java.net.http.HttpRequest.BodyPublishers.ofString(body));
        var response = client.send(asked.build(), BodyHandlers.ofInputStream());
        return new Reply(response.statusCode(), retryAfter(response), text(response));
    }

    private static String text(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            var bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("its answer is longer than " + (MOST_BYTES >> 20) + " MB");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static OptionalLong retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> OptionalLong.of(Long.parseLong(value))).orElse(OptionalLong.empty());
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null || cause.getMessage() == null
                ? "nobody listens there"
                : cause.getMessage().lines().findFirst().orElse("");
    }

    private static String reason(Reply reply) {
        return switch (reply.status) {
            case 401, 403 -> "refuses the key (" + reply.status + "); set embedding.key";
            case 404 -> "does not know the address or the model (404: " + beginning(reply.body)
                    + "); look at embedding.server, embedding.protocol and embedding.model";
            case TOO_MANY -> "is asked too often (429)";
            default -> "answers " + reply.status + ": " + beginning(reply.body);
        };
    }

    private static String beginning(String body) {
        var line = body.substring(0, Math.min(body.length(), 400)).replaceAll("\\s+", " ").strip();
        return line.length() > 100 ? line.substring(0, 100) + "…" : line;
    }

    /// Says what went wrong with the server, and leaves it alone for a moment.
    EmbedderUnavailableException failed(String reason, @Nullable Throwable cause) {
        last = new Failure(System.nanoTime(), reason);
        return unavailable(reason, cause);
    }

    private EmbedderUnavailableException unavailable(String reason, @Nullable Throwable cause) {
        return new EmbedderUnavailableException("the embedding server " + server + " " + reason, cause);
    }

    private void pause(Duration wait) {
        try {
            patience.pause().sleep(wait);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private EmbedderUnavailableException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return unavailable("was not waited for", e);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("vectors don't come in streams");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
