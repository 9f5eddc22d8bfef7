package dev.quoth.retrieval.languagemodel;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.quoth.config.ModelServer;
import dev.quoth.retrieval.languagemodel.LanguageModelException.Kind;
import dev.quoth.retrieval.server.ReadyClient;
import dev.quoth.retrieval.server.ServerClient;
import java.io.IOException;

/// One request to one model. langchain4j writes the request and reads the answer; this stands below it, sends, and keeps to
/// time and size. The [Transcript] stands above it and notes what comes, and what goes wrong, much of which that library
/// passes over or logs. Everything happens in the thread that calls [#run].
final class Attempt implements HttpClient {

    private static final int MOST_BYTES = 8 << 20;

    private final ModelServer server;
    private final Protocol protocol;
    private final ServerClient client;
    private final Prompt prompt;
    private final Listener listener;
    private final Transcript transcript;

    Attempt(ModelServer server, ServerClient client, Prompt prompt, Listener listener) {
        this.server = server;
        this.protocol = Protocol.of(server);
        this.client = client;
        this.prompt = prompt;
        this.listener = listener;
        this.transcript = new Transcript(prompt, listener);
    }

    /// Returns what the model said. What the listener throws is thrown here.
    Completion run(Dialect dialect) throws AttemptException, InterruptedException {
        try {
            var call = new Protocol.Call(server, new ReadyClient(this), dialect, prompt.mostTokens(),
                    Tokens.in(prompt));
            protocol.model(call).chat(Requests.of(prompt, dialect), transcript);
        } catch (RuntimeException e) {
            transcript.fail(Kind.MALFORMED, "gave an answer that makes no sense", e);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return transcript.completion(server.name());
    }

    Transcript transcript() {
        return transcript;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("answers come in streams");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener reader) {
        try (var answer = client.send(request, listener.leftForFirst(), MOST_BYTES)) {
            if (!answer.isGood()) {
                transcript.note(new Excuse(server, answer.excuse()).meaning(answer));
            } else if (!protocol.isStream(answer.contentType())) {
                transcript.fail(Kind.MALFORMED,
                        "answers with " + shown(answer.contentType()) + " in place of a stream; look at "
                                + server.group() + ".base-url and " + server.group() + ".provider",
                        null);
            } else {
                transcript.begin(answer);
                reader.onOpen(SuccessfulHttpResponse.builder().statusCode(answer.status()).build());
                parser.parse(answer.body(), new GuardedListener(reader, server, transcript));
                if (!transcript.hasFailed()) {
                    reader.onClose();
                }
            }
        } catch (IOException e) {
            transcript.broken(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String shown(String contentType) {
        return contentType.matches("[a-z0-9.+/-]{1,60}") ? contentType : "something unknown";
    }
}
