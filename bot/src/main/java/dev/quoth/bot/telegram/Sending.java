package dev.quoth.bot.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.delivery.Delivery;
import dev.quoth.bot.delivery.Dispatch;
import dev.quoth.bot.delivery.Trace;
import dev.quoth.bot.telegram.Outcome.Broken;
import dev.quoth.bot.telegram.Outcome.Denied;
import dev.quoth.bot.telegram.Outcome.Done;
import dev.quoth.bot.telegram.Outcome.Unreached;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends requests of the outbox and reads what Telegram says to them.
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);

    private final BotApi api;
    private final Flood flood;

    Sending(BotApi api, Flood flood) {
        this.api = api;
        this.flood = flood;
    }

    /// Sends `dispatch` to the chat that it names, which may have got another id since the request was written. What Telegram
    /// does not take in a message is left out of it one by one: the words come first.
    Delivery send(Dispatch dispatch) throws InterruptedException {
        var request = addressed(StoredRequest.parse(dispatch.payload()), dispatch.chat());
        while (true) {
            var outcome = api.call(request);
            if (outcome instanceof Denied<?> denied && denied.code() == 400 && denied.chatNow().isEmpty()) {
                var simpler = simpler(request, denied);
                if (simpler.isPresent()) {
                    LOG.warn("Telegram refused {} to {} ({}); trying without that", request.getMethod(),
                            dispatch.chat(), denied.description());
                    request = simpler.get();
                    continue;
                }
            }
            var sent = request;
            return switch (outcome) {
                case Done<?>(var result) -> new Delivery.Sent(message(result));
                case Denied<?> denied -> denied(dispatch.chat(), sent, denied);
                case Unreached<?>(var reason) -> new Delivery.NotSent(reason);
                case Broken<?>(var reason) -> new Delivery.Unsure(reason);
            };
        }
    }

    /// Looks whether Telegram answers.
    Trace find() throws InterruptedException {
        return switch (Account.ask(api)) {
            case Done<Account> done -> new Trace.Unknown();
            case Denied<Account> denied -> new Trace.Unknown();
            case Unreached<Account>(var reason) -> new Trace.Unreachable(reason);
            case Broken<Account>(var reason) -> new Trace.Unreachable(reason);
        };
    }

    private static StoredRequest addressed(StoredRequest request, ChatId chat) {
        return request.parameter("chat_id").isMissingNode()
                ? request
                : request.with(json -> json.put("chat_id", chat.value()));
    }

    private static Optional<MessageId> message(Object result) {
        return result instanceof ObjectNode node && node.has("message_id")
                ? Optional.of(new MessageId(node.path("message_id").asText()))
                : Optional.empty();
    }

    /// Returns `request` without what Telegram does not take; empty where that is nothing of the kind.
    private static Optional<StoredRequest> simpler(StoredRequest request, Denied<?> denied) {
        if (isEdit(request) && (denied.says("message to edit not found") || denied.says("message can't be edited")
                || denied.says("message_id_invalid"))) {
            return Optional.of(request.with(json -> json.put("method", "sendmessage").remove("message_id")));
        }
        if (denied.says("thread not found")) {
            return without(request, "message_thread_id");
        }
        if (denied.says("replied not found") || denied.says("reply message not found")) {
            return without(request, "reply_parameters");
        }
        if (denied.says("entit") || denied.says("parse")) {
            return without(request, "entities");
        }
        if (denied.says("button") || denied.says("reply markup") || denied.says("keyboard")) {
            return without(request, "reply_markup");
        }
        return Optional.empty();
    }

    private static boolean isEdit(StoredRequest request) {
        return request.getMethod().equalsIgnoreCase("editMessageText");
    }

    private static Optional<StoredRequest> without(StoredRequest request, String parameter) {
        Consumer<ObjectNode> removal = json -> json.remove(parameter);
        return request.parameter(parameter).isMissingNode() ? Optional.empty() : Optional.of(request.with(removal));
    }

    private Delivery denied(ChatId chat, StoredRequest request, Denied<?> denied) {
        var chatNow = denied.chatNow();
        if (chatNow.isPresent()) {
            return new Delivery.ChatMoved(new ChatId(Platform.TELEGRAM, Long.toString(chatNow.get())));
        }
        return switch (denied.code()) {
            case 429 -> new Delivery.Later(denied.delay().orElse(DEFAULT_WAIT), flood.hit(chat));
            case 403 -> new Delivery.ChatGone(denied.description());
            // The token is wrong or was taken back; the request can still go out with another one.
            case 401, 404 -> new Delivery.NotSent(denied.description());
            case 400 -> bad(request, denied);
            default -> new Delivery.Refused(denied.code() + " " + denied.description());
        };
    }

    private static Delivery bad(StoredRequest request, Denied<?> denied) {
        if (denied.says("message is not modified")) {
            return new Delivery.Sent(Optional.of(new MessageId(request.parameter("message_id").asText())));
        }
        // Whoever pressed the button, or searched, went on long ago.
        if (denied.says("message to delete not found") || denied.says("query is too old")) {
            return new Delivery.Sent(Optional.empty());
        }
        if (denied.says("chat not found")) {
            return new Delivery.ChatGone(denied.description());
        }
        return new Delivery.Refused(denied.description());
    }
}
