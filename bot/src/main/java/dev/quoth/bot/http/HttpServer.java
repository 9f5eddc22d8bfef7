package dev.quoth.bot.http;

import dev.quoth.bot.http.Endpoint.Answer;
import dev.quoth.bot.http.Vitals.Figure;
import dev.quoth.config.HttpSettings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our HTTP server: `/health` says that the process lives, `/ready` whether it can work, `/metrics` what it counts, in
/// Prometheus' format; and platforms post to the endpoints.
public final class HttpServer implements AutoCloseable {

    /// Of a posted body.
    public static final int MOST_BYTES = 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private static final int TOO_LARGE = 413;
    private static final int FAILED = 500;
    private static final int NOT_READY = 503;

    private final Javalin server;

    private HttpServer(Javalin server) {
        this.server = server;
    }

    /// Starts a server that posts what comes to the paths of `endpoints`, such as `/telegram/webhook`. Throws
    /// [HttpServerException] where the port can't be had.
    public static HttpServer start(HttpSettings settings, Map<String, Endpoint> endpoints, Vitals vitals) {
        var server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = MOST_BYTES;
            route(config, endpoints, vitals);
        });
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinException e) {
            server.stop();
            var reason = String.valueOf(e.getMessage()).split("\\.", 2)[0];
            throw new HttpServerException("can't listen on " + settings.host() + ":" + settings.port()
                    + ": " + reason + "; choose others with http.host and http.port", e);
        }
        return new HttpServer(server);
    }

    private static void route(JavalinConfig config, Map<String, Endpoint> endpoints, Vitals vitals) {
        config.routes.get("/health", context -> context.result("alive\n"));
        config.routes.get("/ready", context -> ready(context, vitals));
        config.routes.get("/metrics", context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(vitals.figures().get().stream().map(Figure::exposition).collect(Collectors.joining())));
        endpoints.forEach((path, endpoint) -> config.routes.post(path, context -> post(context, endpoint)));
        config.routes.exception(Exception.class, (failure, context) -> {
            LOG.error("answering {} {}", context.method(), context.path(), failure);
            context.status(FAILED);
        });
    }

    private static void ready(Context context, Vitals vitals) {
        var troubles = vitals.troubles().get();
        context.status(troubles.isEmpty() ? Answer.OK.status() : NOT_READY)
                .result(troubles.isEmpty() ? "ready\n" : String.join("\n", troubles) + "\n");
    }

    private static void post(Context context, Endpoint endpoint) throws IOException {
        byte[] body = context.req().getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            context.status(TOO_LARGE);
            return;
        }
        var answer = endpoint.answer(new Endpoint.Request(body, context::header));
        context.status(answer.status()).result(answer.text());
    }

    /// Returns the port that it listens on.
    public int port() {
        return server.port();
    }

    /// Stops listening once what was posted is answered.
    @Override
    public void close() {
        server.stop();
    }
}
