package dev.quoth.bot.slack;

import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import dev.quoth.bot.http.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Takes what Slack posts to us. What it did not sign is turned away unread.
final class SlackDoor implements Endpoint {

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
        if (!signature.isGood(request.header("X-Slack-Signature").orElse(""),
                request.header("X-Slack-Request-Timestamp").orElse(""), body)) {
            return UNSIGNED;
        }
        var read = parser.parse(HttpRequest.builder().requestUri("/slack/events").queryString(Map.of())
                .requestBody(new String(body, StandardCharsets.UTF_8))
                .headers(new RequestHeaders(
                        Map.of("Content-Type", List.of(request.header("Content-Type").orElse("")))))
                .remoteAddress("").build());
        if (read == null) {
            return UNREADABLE;
        }
        try {
            var response = front.take(read).whenStored();
            return new Answer(response.getStatusCode(), response.getBody() == null ? "" : response.getBody());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LATER;
        }
    }
}
