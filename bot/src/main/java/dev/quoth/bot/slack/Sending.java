package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.delivery.Delivery;
import dev.quoth.bot.delivery.Dispatch;
import dev.quoth.bot.delivery.Trace;
import dev.quoth.bot.slack.Outcome.Broken;
import dev.quoth.bot.slack.Outcome.Denied;
import dev.quoth.bot.slack.Outcome.Done;
import dev.quoth.bot.slack.Outcome.Limited;
import dev.quoth.bot.slack.Outcome.Unreached;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends requests of the outbox and reads what Slack says to them.
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /// Messages that are looked through for one of ours.
    private static final int LOOKED_THROUGH = 200;

    /// Nothing can be said there.
    private static final Set<String> GONE = Set.of("is_archived", "channel_not_found", "not_in_channel",
            "channel_is_archived", "user_not_found", "user_not_in_channel", "user_disabled", "user_not_visible",
            "cannot_dm_bot", "messages_tab_disabled", "channel_type_not_supported", "restricted_action",
            "restricted_action_read_only_channel", "restricted_action_thread_only_channel",
            "restricted_action_non_threadable_channel", "is_inactive", "team_not_found");

    /// Whose limits are of the workspace, not of a channel.
    private static final Set<String> LIMITED_FOR_ALL = Set.of("chat.update", "chat.delete", "chat.postEphemeral");

    private static final String THREAD = "thread_ts";

    private final WebApi api;
    private final ResponseUrls urls;
    private final Permalinks permalinks;

    Sending(WebApi api, ResponseUrls urls, Permalinks permalinks) {
        this.api = api;
        this.urls = urls;
        this.permalinks = permalinks;
    }

    /// Sends `dispatch`. Where Slack does not take what it asks for, what it names for that case is sent in its place.
    Delivery send(Dispatch dispatch) throws InterruptedException {
        var request = SlackRequest.parse(dispatch.payload());
        while (true) {
            var outcome = call(team(dispatch.chat()), request);
            if (outcome instanceof Denied denied && !Workspaces.isBadToken(denied.error())) {
                var next = simpler(request, denied).or(request::otherwise);
                if (next.isPresent()) {
                    LOG.info("Slack refused {} to {} ({}); trying {}", request.method(), dispatch.chat(),
                            denied.error(), next.get().method());
                    request = next.get();
                    continue;
                }
            }
            if (outcome instanceof Done(var result, var scopes)) {
                permalinks.posted(team(dispatch.chat()), request, result);
            }
            return delivery(request, outcome);
        }
    }

    private Outcome call(String team, SlackRequest request) throws InterruptedException {
        if (!request.method().equals(SlackRequest.RESPOND)) {
            return api.call(team, request.method(), request.parameters());
        }
        var url = request.parameter("url");
        if (!urls.use(url, request.parameters().path("at").asLong())) {
            return new Denied("used_url", "");
        }
        return request.parameters().path("body") instanceof ObjectNode body
                ? api.respond(url, body)
                : new Denied("no_body", "");
    }

    /// Returns `request` without what Slack does not take in it; empty where that is nothing of the kind.
    private static Optional<SlackRequest> simpler(SlackRequest request, Denied denied) {
        boolean hasThread = request.parameters().has(THREAD) && request.method().equals("chat.postMessage");
        if (hasThread && (denied.error().equals("thread_not_found") || denied.error().equals("invalid_thread_ts"))) {
            return Optional.of(without(request, THREAD));
        }
        boolean isWithBlocks = request.parameters().has("blocks");
        return isWithBlocks && (denied.error().contains("blocks") || denied.error().equals("msg_too_long"))
                ? Optional.of(without(request, "blocks"))
                : Optional.empty();
    }

    private static SlackRequest without(SlackRequest request, String parameter) {
        var parameters = request.parameters().deepCopy();
        parameters.remove(parameter);
        return new SlackRequest(request.method(), parameters, request.otherwise());
    }

    private static Delivery delivery(SlackRequest request, Outcome outcome) {
        return switch (outcome) {
            case Done(var result, var scopes) -> new Delivery.Sent(message(request, result));
            case Limited(var delay) -> new Delivery.Later(delay, LIMITED_FOR_ALL.contains(request.method()));
            case Denied denied -> denied(request, denied);
            case Unreached(var reason) -> new Delivery.NotSent(reason);
            case Broken(var reason) -> new Delivery.Unsure(reason);
        };
    }

    private static Optional<MessageId> message(SlackRequest request, JsonNode result) {
        return switch (request.method()) {
            case "chat.postMessage", "chat.update" -> Json.text(result, "/ts").map(MessageId::new);
            case SlackRequest.RESPOND -> Optional.of(Renderer.WHISPER);
            default -> Optional.empty();
        };
    }

    private static Delivery denied(SlackRequest request, Denied denied) {
        var error = denied.error();
        if (Workspaces.isBadToken(error)) {
            // The request can still go out once there is a new token; `status` says so.
            return new Delivery.NotSent("Slack does not take the token (" + error + ")");
        }
        if (request.method().equals("chat.delete") && error.equals("message_not_found")) {
            return new Delivery.Sent(Optional.empty());
        }
        if (error.equals("message_limit_exceeded")) {
            return new Delivery.NotSent(error);
        }
        return GONE.contains(error)
                ? new Delivery.ChatGone(error)
                : new Delivery.Refused(denied.needed().isEmpty() ? error : error + ": " + denied.needed());
    }

    /// Asks for the message that `dispatch` came to; empty where there is none or Slack doesn't tell.
    Trace find(Dispatch dispatch) throws InterruptedException {
        var request = SlackRequest.parse(dispatch.payload());
        var key = request.parameters().at("/metadata/event_payload/key").asText();
        if (!request.method().equals("chat.postMessage") || key.isEmpty()) {
            return new Trace.Unknown();
        }
        var thread = request.parameter(THREAD);
        var parameters = Json.object().put("channel", request.parameter("channel")).put("limit", LOOKED_THROUGH)
                .put("include_all_metadata", true);
        if (!thread.isEmpty()) {
            parameters.put("ts", thread);
        }
        var method = thread.isEmpty() ? "conversations.history" : "conversations.replies";
        var outcome = api.call(team(dispatch.chat()), method, parameters);
        if (outcome instanceof Outcome.Unreached || outcome instanceof Outcome.Broken || outcome instanceof Limited) {
            return new Trace.Unreachable(outcome.trouble().orElse(""));
        }
        if (outcome instanceof Done(var result, var scopes)) {
            for (var message : result.path("messages")) {
                if (message.at("/metadata/event_payload/key").asText().equals(key)) {
                    return Json.text(message, "/ts").<Trace>map(ts -> new Trace.Found(new MessageId(ts)))
                            .orElseGet(Trace.Unknown::new);
                }
            }
            // Threads are told from their beginning: ours may stand further down.
            return result.path("has_more").asBoolean() && !thread.isEmpty() ? new Trace.Unknown() : new Trace.Nowhere();
        }
        return new Trace.Unknown();
    }

    private static String team(ChatId chat) {
        return chat.value().substring(0, Math.max(0, chat.value().indexOf('/')));
    }
}
