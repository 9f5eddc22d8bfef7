package dev.quoth.retrieval.languagemodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.quoth.config.ModelServer;
import dev.quoth.retrieval.languagemodel.LanguageModelException.Kind;
import dev.quoth.retrieval.server.ReadyClient;
import dev.quoth.retrieval.server.ServerClient;
import dev.quoth.retrieval.server.ServerResponse;
import dev.quoth.retrieval.server.TooLongException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One request to one model, and what came of it. langchain4j writes the request and reads the answer; this stands below
/// and above it: it sends, keeps to time and size, and notes what goes wrong, much of which that library passes over or
/// logs. Everything happens in the thread that calls [#run].
final class Attempt implements HttpClient, StreamingChatResponseHandler {

    private static final int MOST_BYTES = 8 << 20;
    private static final int LONGEST_TOKEN = 24;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ModelServer server;
    private final Protocol protocol;
    private final ServerClient client;
    private final Prompt prompt;
    private final Hearing hearing;
    private final StringBuilder text = new StringBuilder();

    private @Nullable ServerResponse response;
    private @Nullable ChatResponse complete;
    private @Nullable AttemptException failure;
    private @Nullable RuntimeException listenersFault;
    private boolean isAccepted;
    private boolean isOver;

    /// Who listens, and for how long; times are on the clock of [System#nanoTime].
    ///
    /// @param heard    is told the text
    /// @param firstBy  when the first of it must be there
    /// @param deadline when it must be whole
    record Hearing(Consumer<String> heard, long firstBy, long deadline) {

        /// Returns one who waits for the whole, and for the first of it, `within` that time from now.
        static Hearing within(Duration within, Consumer<String> heard) {
            long deadline = System.nanoTime() + within.toNanos();
            return new Hearing(heard, deadline, deadline);
        }

        /// Returns one who is there from now on for as long, but waits for the first of it only half of that time.
        Hearing impatient() {
            return new Hearing(heard, System.nanoTime() + left().dividedBy(2).toNanos(), deadline);
        }

        Duration left() {
            return until(deadline);
        }

        Duration leftForFirst() {
            return until(firstBy);
        }

        boolean isOver() {
            return deadline - System.nanoTime() <= 0;
        }

        private static Duration until(long time) {
            return Duration.ofNanos(Math.max(time - System.nanoTime(), 1));
        }
    }

    Attempt(ModelServer server, ServerClient client, Prompt prompt, Hearing hearing) {
        this.server = server;
        this.protocol = Protocol.of(server);
        this.client = client;
        this.prompt = prompt;
        this.hearing = hearing;
    }

    /// Returns what the model said.
    Completion run(Dialect dialect) throws AttemptException, InterruptedException {
        try {
            var call = new Protocol.Call(server, new ReadyClient(this), dialect, prompt.mostTokens(),
                    Tokens.in(prompt));
            protocol.model(call).chat(Requests.of(prompt, dialect), this);
        } catch (RuntimeException e) {
            fail(Kind.MALFORMED, "gave an answer that makes no sense", e);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (listenersFault != null) {
            throw listenersFault;
        }
        if (failure != null) {
            throw failure;
        }
        return completion();
    }

    private Completion completion() throws AttemptException {
        var reason = complete == null ? null : complete.finishReason();
        if (reason == null && !isOver) {
            throw new AttemptException(text.isEmpty() ? Kind.UNREACHABLE : Kind.MALFORMED, "broke off in the middle");
        }
        if (text.toString().isBlank()) {
            throw reason == FinishReason.LENGTH
                    ? new AttemptException(Kind.TOO_LONG, "used up its tokens before it said anything")
                    : new AttemptException(Kind.MALFORMED, "said nothing");
        }
        var name = complete == null ? null : complete.modelName();
        return new Completion(text.toString(), usage(), name == null || name.isBlank() ? server.name() : name,
                reason != FinishReason.LENGTH);
    }

    /// Whether anything was said, so that trying again would say it twice.
    boolean hasSpoken() {
        return !text.isEmpty();
    }

    /// Returns what it took, as far as it came: the server's count where there is one.
    Usage usage() {
        if (!isAccepted) {
            return Usage.NONE;
        }
        var counted = complete == null ? null : complete.tokenUsage();
        var in = counted == null ? null : counted.inputTokenCount();
        var out = counted == null ? null : counted.outputTokenCount();
        return new Usage(in == null || in <= 0 ? Tokens.in(prompt) : in, out == null || out <= 0
                ? Tokens.in(text)
                : out);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("answers come in streams");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try (var answer = client.send(request, hearing.leftForFirst(), MOST_BYTES)) {
            response = answer;
            if (!answer.isGood()) {
                note(new Excuse(server, answer.excuse()).meaning(answer));
            } else if (!protocol.isStream(answer.contentType())) {
                fail(Kind.MALFORMED, "answers with " + shown(answer.contentType()) + " in place of a stream; look at "
                        + server.group() + ".base-url and " + server.group() + ".provider", null);
            } else {
                isAccepted = true;
                listener.onOpen(SuccessfulHttpResponse.builder().statusCode(answer.status()).build());
                parser.parse(answer.body(), new Guarded(listener));
                if (failure == null) {
                    listener.onClose();
                }
            }
        } catch (IOException e) {
            broken(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String shown(String contentType) {
        return contentType.matches("[a-z0-9.+/-]{1,60}") ? contentType : "something unknown";
    }

    private void broken(Throwable e) {
        switch (e) {
            case HttpTimeoutException late -> fail(Kind.TOO_SLOW, "did not answer in time", late);
            case TooLongException tooLong -> fail(Kind.TOO_LONG, String.valueOf(tooLong.getMessage()), tooLong);
            default -> fail(text.isEmpty() ? Kind.UNREACHABLE : Kind.MALFORMED,
                    isAccepted ? "broke off in the middle" : "can't be reached: " + e.getMessage(), e);
        }
    }

    private void fail(Kind kind, String clause, @Nullable Throwable cause) {
        note(new AttemptException(kind, clause, cause));
    }

    /// The first thing that goes wrong is the reason for the others.
    private void note(AttemptException failed) {
        if (failure == null) {
            failure = failed;
        }
    }

    @Override
    public void onPartialResponse(String partial) {
        if (text.isEmpty()) {
            Objects.requireNonNull(response).allow(hearing.left());
        }
        text.append(partial);
        if (text.length() > (long) prompt.mostTokens() * LONGEST_TOKEN) {
            fail(Kind.TOO_LONG, "says more than it was allowed to", null);
            return;
        }
        try {
            hearing.heard.accept(partial);
        } catch (RuntimeException e) {
            listenersFault = e;
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse whole) {
        complete = whole;
    }

    @Override
    public void onError(Throwable error) {
        fail(Kind.MALFORMED, "gave an answer that makes no sense", null);
    }

    /// langchain4j's listener, behind a look at each event; nothing comes through once something went wrong.
    private final class Guarded implements ServerSentEventListener {

        private final ServerSentEventListener listener;

        private Guarded(ServerSentEventListener listener) {
            this.listener = listener;
        }

        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            if (event.data().strip().equals("[DONE]")) {
                isOver = true;
            } else {
                look(event);
            }
            if (failure == null) {
                pass(event, context);
            }
            if (failure != null || listenersFault != null) {
                context.parsingHandle().cancel();
            }
        }

        /// The parser would log what goes wrong, with the answer in it, and go on.
        private void pass(ServerSentEvent event, ServerSentEventContext context) {
            try {
                listener.onEvent(event, context);
            } catch (RuntimeException e) {
                fail(Kind.MALFORMED, "gave an answer that makes no sense", null);
            }
        }

        private void look(ServerSentEvent event) {
            try {
                var tree = JSON.readTree(event.data());
                if (tree == null || !tree.isObject()) {
                    fail(Kind.MALFORMED, "gave an answer that makes no sense", null);
                } else if (isError(tree.path("error"))) {
                    note(new Excuse(server, event.data()).inTheMiddle());
                } else if (protocol.refuses(tree)) {
                    fail(Kind.REFUSED, "did not want to answer", null);
                }
            } catch (JsonProcessingException e) {
                // Its message quotes the answer.
                fail(Kind.MALFORMED, "gave an answer that is not JSON", null);
            }
        }

        private static boolean isError(JsonNode error) {
            return error.isObject() || !error.asText("").isBlank();
        }

        @Override
        public void onError(Throwable error) {
            broken(error);
        }
    }
}
