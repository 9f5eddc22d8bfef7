package dev.quoth.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.Platform;
import java.time.Instant;
import java.util.Optional;

/// What Slack told us, as we store it: the same whether it came through a web socket or by HTTP.
///
/// @param at   when it came
/// @param body what Slack said, as it said it
/// @param file which of the files in it is meant, from 0: each is an event of its own
record Received(Kind kind, Instant at, ObjectNode body, int file) {

    enum Kind {
        /// Something happened in a workspace.
        EVENT,
        /// A slash command.
        COMMAND,
        /// A button.
        PRESS,
        /// A command in a message's menu.
        SHORTCUT
    }

    Received(Kind kind, Instant at, ObjectNode body) {
        this(kind, at, body, 0);
    }

    /// Returns what [#text()] wrote as `text`. Throws JsonProcessingException for text that is no JSON and
    /// IllegalArgumentException for any other.
    static Received parse(String text) throws JsonProcessingException {
        var json = Json.read(text);
        if (!(json.path("body") instanceof ObjectNode body)) {
            throw new IllegalArgumentException("what Slack told us is not there");
        }
        return new Received(Kind.valueOf(json.path("kind").asText()), Instant.ofEpochMilli(json.path("at").asLong()),
                body, json.path("file").asInt());
    }

    String text() {
        var json = Json.object().put("kind", kind.name()).put("at", at.toEpochMilli()).put("file", file);
        json.set("body", body);
        return Json.write(json);
    }

    /// Returns its name; empty where Slack gave it none. A retried event has the same.
    Optional<EventId> id() {
        var name = kind == Kind.EVENT ? Json.text(body, "/event_id") : Json.text(body, "/trigger_id");
        return name.map(value -> new EventId(Platform.SLACK, file == 0 ? value : value + "#" + file));
    }

    /// Returns the kind of event; empty for what is none.
    String event() {
        return kind == Kind.EVENT ? body.at("/event/type").asText() : "";
    }

    /// Returns how many files were shared with us alone, each of which is an event of its own. Files that hang on a mention
    /// are none of ours: it is one question.
    int files() {
        return event().equals("message") ? body.at("/event/files").size() : 0;
    }

    String team() {
        return Json.text(body, "/team_id", "/team/id", "/user/team_id", "/view/team_id").orElse("");
    }

    /// Returns who did it; empty where nobody did.
    String user() {
        return Json.text(body, "/event/user", "/event/user/id", "/event/message/user",
                "/event/assistant_thread/user_id", "/user/id", "/user_id").orElse("");
    }

    /// Returns the channel where it happened; empty where it happened in none.
    String channel() {
        return Json.text(body, "/event/channel", "/event/channel/id", "/event/assistant_thread/channel_id",
                "/channel/id", "/channel_id", "/container/channel_id").or(() -> view().map(Card::channel)).orElse("");
    }

    /// Returns the chat in which its order is kept: the person's own where it happened in none.
    Optional<ChatId> chat() {
        var place = channel().isEmpty() ? user() : channel();
        return place.isEmpty() || team().isEmpty()
                ? Optional.empty()
                : Optional.of(chat(team(), place));
    }

    /// Returns the chat in which its order is kept: for a command the person's own, for others there do not see it.
    Optional<ChatId> line() {
        return kind == Kind.COMMAND ? chat().map(in -> chat(team(), user())) : chat();
    }

    static ChatId chat(String team, String channel) {
        return new ChatId(Platform.SLACK, team + "/" + channel);
    }

    /// Returns whether it happened where one person and a bot are alone.
    boolean isPrivate() {
        return channel().startsWith("D");
    }

    /// Returns the message that was said or that the pressed button stands under; empty where there is none.
    Optional<String> message() {
        return switch (kind) {
            case EVENT -> Json.text(body, "/event/message/ts", "/event/ts");
            case COMMAND -> Optional.empty();
            case PRESS -> Json.text(body, "/container/message_ts", "/message/ts");
            case SHORTCUT -> Json.text(body, "/message_ts", "/message/ts");
        };
    }

    /// Returns the thread in which it is answered; empty for the channel itself. In channels we answer in threads only,
    /// except what one person alone sees.
    String thread() {
        var thread = Json.text(body, "/event/thread_ts", "/event/message/thread_ts",
                "/event/assistant_thread/thread_ts", "/message/thread_ts", "/container/thread_ts")
                .or(() -> view().map(Card::thread));
        return thread.or(() -> isPrivate() || isSeenByOne() ? Optional.empty() : message()).orElse("");
    }

    /// Returns whether it happened under a message that its user alone sees.
    boolean isSeenByOne() {
        return body.at("/container/is_ephemeral").asBoolean();
    }

    /// Returns the address to which an answer may be posted; empty where there is none.
    Optional<String> responseUrl() {
        return Json.text(body, "/response_url", "/response_urls/0/response_url");
    }

    Optional<String> trigger() {
        return Json.text(body, "/trigger_id");
    }

    /// Returns the window in which a button was pressed; empty for all others.
    Optional<Card> view() {
        return Json.text(body, "/view/id").flatMap(id -> Json.text(body, "/view/private_metadata")
                .map(place -> Card.parse(id, place)));
    }

    /// Returns which user is us, where Slack says so.
    Optional<String> us() {
        return Json.text(body, "/authorizations/0/user_id");
    }

    /// Returns whether people of another organisation read along, where Slack says so.
    boolean isShared() {
        return body.path("is_ext_shared_channel").asBoolean();
    }
}
