package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.slack.Outcome.Done;
import dev.quoth.corpus.sqlite.StoreException;
import java.net.URI;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks Slack for the addresses of the answers that we posted, and has them kept. Where Slack does not tell, an answer has
/// none.
///
/// @param executor where Slack is asked; it may refuse
record Permalinks(WebApi api, AnswerLinks links, Executor executor) {
    private static final Logger LOG = LoggerFactory.getLogger(Permalinks.class);

    /// Notes that `request`, made in the workspace `team`, had the `result`. Does not wait.
    void posted(String team, SlackRequest request, JsonNode result) {
        var answer = request.parameters().at(Requests.ANSWER).asText();
        if (answer.isEmpty()) {
            return;
        }
        var parameters = Json.object().put("channel", result.path("channel").asText(request.parameter("channel")))
                .put("message_ts", result.path("ts").asText());
        try {
            executor.execute(() -> {
                try {
                    if (api.call(team, "chat.getPermalink", parameters) instanceof Done(var told, var scopes)) {
                        links.keep(new AnswerId(answer), URI.create(told.path("permalink").asText()));
                    }
                } catch (InterruptedException e) {
                    LOG.debug("stopped", e);
                } catch (IllegalArgumentException | StoreException e) {
                    LOG.info("it is not known where answer {} stands: {}", answer, e.getMessage());
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("we are stopping", e);
        }
    }
}
