package dev.quoth.retrieval.languagemodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.quoth.config.ModelBudget;
import dev.quoth.config.ModelServer;
import dev.quoth.config.ModelSettings;
import dev.quoth.config.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A strict stand-in on the loopback interface for a server with a language model, in one of the three protocols: it
/// refuses what the real ones refuse, keeps what it was asked, answers as it was told, and misbehaves by name.
public final class ModelStandIn implements AutoCloseable {

    /// The one key that it takes.
    public static final String KEY = "k3y-of-the-stand-in";
    /// The one model that it knows.
    public static final String MODEL = "stand-in-1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ModelServer.Provider provider;
    private final Wire wire;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /// What it was asked.
    ///
    /// @param instructions what stands for the system
    /// @param turns        what was said, from the asker's first words on
    /// @param isHeldToForm whether a JSON schema came with it
    /// @param body         all of it
    public record Asked(String instructions, List<String> turns, boolean isHeldToForm, JsonNode body) {}

    /// How a request is answered that is right.
    @FunctionalInterface
    public interface Reply {
        void give(Answer answer) throws IOException;
    }

    /// Starts a server on any free port. It says `{}` until it is told what to say.
    public ModelStandIn(ModelServer.Provider provider) {
        this.provider = provider;
        this.wire = Wire.of(provider);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        replies.add(saying("{}"));
    }

    /// Answers with each of `scripted` in turn, and with the last one from then on.
    public ModelStandIn on(Reply... scripted) {
        synchronized (replies) {
            replies.clear();
            replies.addAll(List.of(scripted));
        }
        return this;
    }

    /// Returns what it was asked so far and found right.
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// Returns the settings of its model, with prices of 1 and 10 for a million tokens.
    public ModelServer server() {
        return server("model", KEY, MODEL);
    }

    /// Returns the settings of `model` in `group`, with those prices.
    public ModelServer server(String group, @Nullable String key, String model) {
        return new ModelServer(group, provider, URI.create(address()), key == null ? null : new Secret(key), model,
                null, BigDecimal.ONE, BigDecimal.TEN);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort()
                + (provider == ModelServer.Provider.OLLAMA ? "" : "/v1");
    }

    /// Returns settings with its model alone, without limits but the one of time.
    public ModelSettings settings(Duration timeout) {
        return settings(timeout, server());
    }

    static ModelSettings settings(Duration timeout, ModelServer... servers) {
        return new ModelSettings(List.of(servers), timeout, new ModelBudget(Integer.MAX_VALUE, null),
                new ModelBudget(Integer.MAX_VALUE, null));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = new Answer(exchange, wire);
            var problem = wire.problem(exchange, parsed(body));
            if (problem != null) {
                answer.fail(problem.status(), problem.code());
                return;
            }
            var question = wire.asked(parsed(body));
            asked.add(question);
            answer.asked = question;
            next().give(answer);
        }
    }

    private Reply next() {
        synchronized (replies) {
            return replies.size() > 1 ? replies.remove() : replies.element();
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    /// Says `pieces`, one after the other.
    public static Reply saying(String... pieces) {
        return answer -> {
            answer.begin();
            answer.say(pieces);
            answer.end("stop");
        };
    }

    /// Says what `words` makes of the request, in pieces of eight characters.
    public static Reply answering(Function<Asked, String> words) {
        return answer -> saying(pieces(words.apply(answer.asked()))).give(answer);
    }

    /// Says `pieces` and stops because it was allowed no more tokens.
    public static Reply cutAtLimit(String... pieces) {
        return answer -> {
            answer.begin();
            answer.say(pieces);
            answer.end("length");
        };
    }

    /// Declines, in the protocol's own way; Ollama has none and says nothing.
    public static Reply refusing() {
        return answer -> {
            answer.begin();
            answer.refuse();
        };
    }

    /// Says `pieces`, and then the connection breaks.
    public static Reply breakingOff(String... pieces) {
        return answer -> {
            answer.begin();
            answer.say(pieces);
            answer.breakOff();
        };
    }

    /// Says `pieces`, and then that something went wrong.
    public static Reply failingAfter(String... pieces) {
        return answer -> {
            answer.begin();
            answer.say(pieces);
            answer.failInTheMiddle();
        };
    }

    /// Says `pieces` with a pause before each.
    public static Reply dripping(Duration pause, String... pieces) {
        return answer -> {
            answer.begin();
            for (var piece : pieces) {
                pause(pause);
                answer.say(piece);
            }
            answer.end("stop");
        };
    }

    /// Says `piece` again and again, until nobody listens.
    public static Reply endless(String piece) {
        return answer -> {
            answer.begin();
            while (true) {
                answer.say(piece);
            }
        };
    }

    /// Takes the request and says nothing for `time`.
    public static Reply silent(Duration time) {
        return answer -> pause(time);
    }

    /// Answers with `status` and the error `code`; `headers` are names and values in turn.
    public static Reply failing(int status, String code, String... headers) {
        return answer -> {
            for (int at = 0; at < headers.length; at += 2) {
                answer.exchange.getResponseHeaders().set(headers[at], headers[at + 1]);
            }
            answer.fail(status, code);
        };
    }

    /// Says 429 and the date, `time` from then on, at which to come back.
    public static Reply failingUntil(Duration time) {
        return answer -> failing(429, "rate_limit_error", "Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME
                .format(ZonedDateTime.now(ZoneOffset.UTC).plus(time))).give(answer);
    }

    /// Sends `text` as it is, as `contentType`.
    public static Reply sending(String contentType, String text) {
        return answer -> {
            answer.exchange.getResponseHeaders().set("Content-Type", contentType);
            answer.exchange.sendResponseHeaders(200, 0);
            answer.write(text);
        };
    }

    /// Closes the connection without an answer.
    public static Reply dropped() {
        return answer -> answer.exchange.close();
    }

    private static String[] pieces(String text) {
        var pieces = new ArrayList<String>();
        for (int at = 0; at < text.length(); at += 8) {
            pieces.add(text.substring(at, Math.min(text.length(), at + 8)));
        }
        return pieces.toArray(String[]::new);
    }

    private static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the stand-in was closed", e);
        }
    }

    /// An answer as it goes out.
    public static final class Answer {

        private final HttpExchange exchange;
        private final Wire wire;
        private @Nullable Asked asked;
        private int tokens;

        private Answer(HttpExchange exchange, Wire wire) {
            this.exchange = exchange;
            this.wire = wire;
        }

        /// Returns what is answered.
        public Asked asked() {
            if (asked == null) {
                throw new IllegalStateException("nothing was asked yet");
            }
            return asked;
        }

        void begin() throws IOException {
            exchange.getResponseHeaders().set("Content-Type", wire.contentType());
            exchange.sendResponseHeaders(200, 0);
            write(wire.beginning());
        }

        void say(String... pieces) throws IOException {
            for (var piece : pieces) {
                tokens++;
                write(wire.piece(quoted(piece)));
            }
        }

        /// The prompt has 100 tokens, each piece is one.
        void end(String reason) throws IOException {
            write(wire.end(reason, 100, tokens));
        }

        void refuse() throws IOException {
            write(wire.refusal());
        }

        void failInTheMiddle() throws IOException {
            write(wire.failure());
        }

        void fail(int status, String code) throws IOException {
            var body = wire.error(code).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }

        /// Without the chunk that ends a body.
        void breakOff() {
            exchange.close();
        }

        void write(String text) throws IOException {
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }

        private static String quoted(String text) {
            try {
                return JSON.writeValueAsString(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static String name(ModelServer.Provider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }
}
