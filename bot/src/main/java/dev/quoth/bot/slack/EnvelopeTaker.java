package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.response.AckResponse;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has what comes in envelopes through the web socket taken in, and acknowledges them.
final class EnvelopeTaker {

    private static final Logger LOG = LoggerFactory.getLogger(EnvelopeTaker.class);
    private static final int TRIES = 20;
    private static final int PAUSE_MILLIS = 100;
    private static final int OK = 200;

    private final Front front;
    private final ExecutorService acknowledging;
    private final Predicate<AckResponse> acknowledgements;
    private final SocketModeRequestParser parser;

    /// @param acknowledging    where acknowledgements wait for the store
    /// @param acknowledgements sends one; false where it has to wait for a connection
    EnvelopeTaker(Front front, ExecutorService acknowledging, Predicate<AckResponse> acknowledgements) {
        this.front = front;
        this.acknowledging = acknowledging;
        this.acknowledgements = acknowledgements;
        parser = new SocketModeRequestParser(front.config());
    }

    /// Takes in `message`, which reads as `json`. Does not wait.
    void take(String message, ObjectNode json) {
        var envelope = json.path("envelope_id").asText();
        if (envelope.isEmpty()) {
            return;
        }
        var request = read(message);
        if (request.isEmpty()) {
            LOG.info("Slack sent an envelope of the type {}, which is no concern of ours", json.path("type").asText());
        }
        acknowledge(envelope, request.map(front::take).orElse(Front.Taken.UNREAD));
    }

    private Optional<Request<?>> read(String message) {
        try {
            return Optional.ofNullable(parser.parse(message)).map(SocketModeRequest::getBoltRequest);
        } catch (RuntimeException e) {
            LOG.warn("Bolt can't read an envelope", e);
            return Optional.empty();
        }
    }

    private void acknowledge(String envelope, Front.Taken taken) {
        try {
            acknowledging.execute(() -> {
                try {
                    answer(envelope, taken.whenStored());
                } catch (InterruptedException e) {
                    LOG.debug("stopped", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("we are stopping", e);
        }
    }

    /// Acknowledges, over the next connection where this one has just gone; what is not acknowledged comes again.
    private void answer(String envelope, Response response) throws InterruptedException {
        if (response.getStatusCode() != OK) {
            return;
        }
        for (int tried = 0; tried < TRIES && !acknowledgements.test(new AckResponse(envelope)); tried++) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
