package dev.quoth.retrieval.model;

import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.quoth.corpus.ingest.EmbedderUnavailableException;
import dev.quoth.retrieval.server.ServerClient;
import dev.quoth.retrieval.server.ServerResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
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
    private final ServerClient client = new ServerClient();
    private volatile @Nullable Failure last;

    ServerHttp(URI server, Patience patience) {
        this.server = server;
        this.patience = patience;
    }

    /// When the server last failed, on the clock of [System#nanoTime], and how.
    private record Failure(long at, String reason) {}

    /// What came of one attempt.
    private record Reply(int status, Optional<Duration> retryAfter, String body) {

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
        try (var response = client.send(request, patience.timeout(), MOST_BYTES)) {
            return new Reply(response.status(), response.retryAfter(),
                    response.isGood() ? response.text() : response.excuse());
        } catch (HttpTimeoutException e) {
            throw failed("did not answer within " + patience.timeout().toSeconds() + " s", e);
        } catch (IOException e) {
            throw failed("can't be reached: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static String reason(Reply reply) {
        return switch (reply.status) {
            case 401, 403 -> "refuses the key (" + reply.status + "); set embedding.key";
            case 404 -> "does not know the address or the model (404: " + ServerResponse.beginning(reply.body)
                    + "); look at embedding.server, embedding.protocol and embedding.model";
            case TOO_MANY -> "is asked too often (429)";
            default -> "answers " + reply.status + ": " + ServerResponse.beginning(reply.body);
        };
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
        client.close();
    }
}
