package dev.quoth.bot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import dev.quoth.bot.slack.Reception.Pending;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bolt, which reads what Slack sends on either way, with our [Reception] in it and nothing else: Bolt's own authorisation
/// asks Slack at each start, and its own check of signatures comes after reading.
final class Front {

    private static final Logger LOG = LoggerFactory.getLogger(Front.class);

    /// Slack waits for 3 seconds.
    private static final Duration PATIENCE = Duration.ofMillis(2400);

    private static final int UNAVAILABLE = 503;

    private final App app;
    /// What became of each request that Bolt is running.
    private final Map<Object, Pending> taken = Collections.synchronizedMap(new IdentityHashMap<>());

    Front(Slack slack, Reception reception) {
        var config = new AppConfig();
        config.setSingleTeamBotToken(null);
        app = new App(config, slack, List.of(new Taking(reception, taken)));
    }

    AppConfig config() {
        return app.config();
    }

    /// What Bolt makes of a request; not yet to be sent.
    record Taken(Response response, Pending pending) {

        /// What is no concern of ours.
        static final Taken UNREAD = new Taken(Response.ok(), Pending.NOTHING);

        /// Waits until it is stored, not for too long, and returns the response; a status other than 200 where Slack is to
        /// tell it again. What Slack won't tell again is acknowledged in time; where it was not stored by then, the one who
        /// did it hears that it was not taken.
        Response whenStored() throws InterruptedException {
            try {
                pending.stored().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                return response;
            } catch (TimeoutException | ExecutionException e) {
                LOG.warn("storing an event takes too long or failed", e);
                pending.withdrawal().ifPresent(Runnable::run);
                return pending.withdrawal().isPresent() ? response : Response.error(UNAVAILABLE);
            }
        }
    }

    /// Has `request` read and taken in. Does not wait.
    Taken take(Request<?> request) {
        try {
            var response = app.run(request);
            return new Taken(response, Optional.ofNullable(taken.remove(request)).orElse(Pending.NOTHING));
        } catch (Exception e) {
            // Bolt declares that it throws anything; without a status of 200 Slack tells it again.
            LOG.warn("Bolt can't read what Slack sent", e);
            return new Taken(Response.error(UNAVAILABLE), Pending.NOTHING);
        }
    }

    /// @param reception where everything goes but the handshake, which Bolt answers
    private record Taking(Reception reception, Map<Object, Pending> taken) implements Middleware {

        @Override
        @SuppressWarnings("rawtypes")
        public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
            var type = request.getRequestType();
            if (type == RequestType.UrlVerification) {
                return chain.next(request);
            }
            kind(type).ifPresent(kind -> taken.put(request, reception.take(kind, request.getRequestBodyAsString())));
            return Response.ok();
        }

        private static Optional<Received.Kind> kind(RequestType type) {
            return switch (type) {
                case Event -> Optional.of(Received.Kind.EVENT);
                case Command -> Optional.of(Received.Kind.COMMAND);
                case BlockAction -> Optional.of(Received.Kind.PRESS);
                case MessageShortcut -> Optional.of(Received.Kind.SHORTCUT);
                default -> Optional.empty();
            };
        }
    }
}
