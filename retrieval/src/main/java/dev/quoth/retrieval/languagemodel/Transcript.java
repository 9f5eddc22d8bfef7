package dev.quoth.retrieval.languagemodel;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.quoth.retrieval.languagemodel.LanguageModelException.Kind;
import dev.quoth.retrieval.server.ServerResponse;
import dev.quoth.retrieval.server.TooLongException;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one request came to: what was said, what it took, and the first thing that went wrong. Not safe for use by several
/// threads.
final class Transcript implements StreamingChatResponseHandler {

    private static final int LONGEST_TOKEN = 24;

    private final Prompt prompt;
    private final Listener listener;
    private final StringBuilder text = new StringBuilder();

    private @Nullable ServerResponse response;
    private @Nullable ChatResponse complete;
    private @Nullable AttemptException failure;
    private @Nullable RuntimeException listenersFault;
    private boolean isOver;

    Transcript(Prompt prompt, Listener listener) {
        this.prompt = prompt;
        this.listener = listener;
    }

    /// Notes that `answer` is a stream, which is read from now on.
    void begin(ServerResponse answer) {
        response = answer;
    }

    /// Notes that the server said that this is all.
    void end() {
        isOver = true;
    }

    boolean hasFailed() {
        return failure != null;
    }

    /// Whether nothing more is to be heard: something went wrong, here or with who listens.
    boolean isStopped() {
        return failure != null || listenersFault != null;
    }

    /// Returns the whole of what was said.
    ///
    /// @param asked the name of the model that was asked, for where the server gives none
    Completion completion(String asked) throws AttemptException {
        if (listenersFault != null) {
            throw listenersFault;
        }
        if (failure != null) {
            throw failure;
        }
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
        return new Completion(text.toString(), usage(), name == null || name.isBlank() ? asked : name,
                reason != FinishReason.LENGTH);
    }

    /// Whether anything was said, so that trying again would say it twice.
    boolean hasSpoken() {
        return !text.isEmpty();
    }

    /// Returns what it took, as far as it came: the server's count where there is one.
    Usage usage() {
        if (response == null) {
            return Usage.NONE;
        }
        var counted = complete == null ? null : complete.tokenUsage();
        var in = counted == null ? null : counted.inputTokenCount();
        var out = counted == null ? null : counted.outputTokenCount();
        return new Usage(in == null || in <= 0 ? Tokens.in(prompt) : in, out == null || out <= 0
                ? Tokens.in(text)
                : out);
    }

    /// Notes why the connection did not last.
    void broken(Throwable e) {
        switch (e) {
            case HttpTimeoutException late -> fail(Kind.TOO_SLOW, "did not answer in time", late);
            case TooLongException tooLong -> fail(Kind.TOO_LONG, String.valueOf(tooLong.getMessage()), tooLong);
            default -> fail(text.isEmpty() ? Kind.UNREACHABLE : Kind.MALFORMED,
                    response != null ? "broke off in the middle" : "can't be reached: " + e.getMessage(), e);
        }
    }

    void fail(Kind kind, String clause, @Nullable Throwable cause) {
        note(new AttemptException(kind, clause, cause));
    }

    /// The first thing that goes wrong is the reason for the others.
    void note(AttemptException failed) {
        if (failure == null) {
            failure = failed;
        }
    }

    @Override
    public void onPartialResponse(String partial) {
        if (text.isEmpty()) {
            Objects.requireNonNull(response).allow(listener.left());
        }
        text.append(partial);
        if (text.length() > (long) prompt.mostTokens() * LONGEST_TOKEN) {
            fail(Kind.TOO_LONG, "says more than it was allowed to", null);
            return;
        }
        try {
            listener.heard().accept(partial);
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
}
