package dev.quoth.retrieval.server;

import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Sends langchain4j's requests. Unlike that library's own clients it knows a limit for a whole answer and shows all
/// headers. It follows no redirects, for a key must not go where nobody sent it. Safe for use by many threads.
public final class ServerClient implements AutoCloseable {

    private final HttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public ServerClient() {
        this.client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1).executor(threads).build();
    }

    /// Returns the answer to `request` as soon as its headers are there. Its body, too, must come to its end `within` that
    /// time and have at most `mostBytes`, or reading it fails.
    ///
    /// Throws [HttpTimeoutException] when there are no headers in time, IOException when the server can't be reached.
    public ServerResponse send(HttpRequest request, Duration within, int mostBytes)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        var asked = asked(request, within);
        var going = threads.submit(() -> client.send(asked, BodyHandlers.ofInputStream()));
        HttpResponse<InputStream> response;
        try {
            response = going.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw tooLate(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof HttpTimeoutException
                    ? tooLate(e)
                    : new IOException(reason(e.getCause()), e.getCause());
        } finally {
            going.cancel(true);
        }
        return new ServerResponse(response, new TimedBody(response.body(), deadline, mostBytes, threads));
    }

    private static java.net.http.HttpRequest asked(HttpRequest request, Duration within) {
        var asked = java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(within);
        request.headers().forEach((name, values) -> values.forEach(value -> asked.header(name, value)));
        var body = request.body() == null ? "" : request.body();
        return asked.method(request.method().name(), BodyPublishers.ofString(body)).build();
    }

    private static HttpTimeoutException tooLate(Exception cause) {
        var late = new HttpTimeoutException("did not answer in time");
        late.initCause(cause);
        return late;
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null || cause.getMessage() == null
                ? "nobody listens there"
                : cause.getMessage().lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
