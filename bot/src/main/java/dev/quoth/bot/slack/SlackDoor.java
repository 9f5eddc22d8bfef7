package dev.quoth.bot.slack;

import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import dev.quoth.bot.http.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what Slack posts to us. What it did not sign is turned away unread, and so is what was here before, which is only
/// acknowledged where Slack says that it tells it again.
final class SlackDoor implements Endpoint {

    private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);

    private static final String RETRY = "X-Slack-Retry-Num";

    private static final Answer UNSIGNED = new Answer(401, "");
    private static final Answer UNREADABLE = new Answer(400, "");
    private static final Answer LATER = new Answer(503, "");

    private final Signature signature;
    private final Front front;
    private final SlackRequestParser parser;

    SlackDoor(Signature signature, Front front) {
        this.signature = signature;
        this.front = front;
        parser = new SlackRequestParser(front.config());
    }

    @Override
    public Answer answer(Request request) {
        var body = request.body();
        var worth = signature.of(request.header("X-Slack-Signature").orElse(""),
                request.header("X-Slack-Request-Timestamp").orElse(""), body);
        if (worth != Signature.Worth.GOOD) {
            boolean isRetry = worth == Signature.Worth.REPEATED && request.header(RETRY).isPresent();
            return isRetry ? Answer.OK : UNSIGNED;
        }
        var read = read(new String(body, StandardCharsets.UTF_8));
        if (read.isEmpty()) {
            return UNREADABLE;
        }
        try {
            var response = front.take(read.get()).whenStored();
            return new Answer(response.getStatusCode(), response.getBody() == null ? "" : response.getBody());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LATER;
        }
    }

    private Optional<com.slack.api.bolt.request.Request<?>> read(String body) {
        try {
            return Optional.ofNullable(parser.parse(HttpRequest.builder().requestUri(SlackBot.EVENTS_PATH)
                    .queryString(Map.of()).requestBody(body).headers(new RequestHeaders(Map.of())).remoteAddress("")
                    .build()));
        } catch (RuntimeException e) {
            LOG.warn("Bolt can't read what was posted", e);
            return Optional.empty();
        }
    }
}
