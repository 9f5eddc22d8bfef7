package dev.quoth.retrieval.languagemodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.quoth.config.ModelServer;
import dev.quoth.retrieval.languagemodel.LanguageModelException.Kind;

/// langchain4j's listener, behind a look at each event; nothing comes through once something went wrong.
final class GuardedListener implements ServerSentEventListener {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerSentEventListener listener;
    private final ModelServer server;
    private final Transcript transcript;

    GuardedListener(ServerSentEventListener listener, ModelServer server, Transcript transcript) {
        this.listener = listener;
        this.server = server;
        this.transcript = transcript;
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        if (event.data().strip().equals("[DONE]")) {
            transcript.end();
        } else {
            look(event);
        }
        if (!transcript.hasFailed()) {
            pass(event, context);
        }
        if (transcript.isStopped()) {
            context.parsingHandle().cancel();
        }
    }

    /// The parser would log what goes wrong, with the answer in it, and go on.
    private void pass(ServerSentEvent event, ServerSentEventContext context) {
        try {
            listener.onEvent(event, context);
        } catch (RuntimeException e) {
            transcript.fail(Kind.MALFORMED, "gave an answer that makes no sense", null);
        }
    }

    private void look(ServerSentEvent event) {
        try {
            var tree = JSON.readTree(event.data());
            if (tree == null || !tree.isObject()) {
                transcript.fail(Kind.MALFORMED, "gave an answer that makes no sense", null);
            } else if (isError(tree.path("error"))) {
                transcript.note(new Excuse(server, event.data()).inTheMiddle());
            } else if (Protocol.of(server).refuses(tree)) {
                transcript.fail(Kind.REFUSED, "did not want to answer", null);
            }
        } catch (JsonProcessingException e) {
            // Its message quotes the answer.
            transcript.fail(Kind.MALFORMED, "gave an answer that is not JSON", null);
        }
    }

    private static boolean isError(JsonNode error) {
        return error.isObject() || !error.asText("").isBlank();
    }

    @Override
    public void onError(Throwable error) {
        transcript.broken(error);
    }
}
