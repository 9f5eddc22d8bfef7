package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.Button;
import java.util.List;
import java.util.Optional;

/// Makes requests of messages. Each holds what Slack allows.
final class Requests {

    /// Names what tells our messages apart, in their metadata.
    static final String EVENT_TYPE = "quoth_reply";
    /// Where a request that posts names the answer that it gives; nothing stands there where it gives none.
    static final String ANSWER = "/metadata/event_payload/answer";

    /// Of a message; Slack takes so many in each row, but their labels count for the message's length.
    private static final int MOST_BUTTONS = 25;
    private static final int MOST_ROWS = 8;
    private static final int MOST_LABEL = 75;
    private static final int MOST_TITLE = 24;
    private static final int MOST_VIEW_BLOCKS = 90;

    private Requests() {}

    /// Where a message goes.
    ///
    /// @param thread empty for the channel itself
    record Place(String channel, String thread) {}

    /// What a message shows.
    ///
    /// @param text what those see who see no blocks
    record Body(String text, ArrayNode blocks) {

        static Body of(List<Block> blocks, List<List<Button>> buttons) {
            return new Body(Messages.text(blocks), json(blocks, buttons));
        }

        static Body of(String words) {
            var line = Styled.plain(Clean.text(words).strip());
            return of(new Block.Rich(Block.Rich.Shape.SECTION, line, Block.Weight.PROSE).pieces(), List.of());
        }

        private ObjectNode into(ObjectNode parameters) {
            parameters.put("text", text).put("unfurl_links", false).put("unfurl_media", false);
            parameters.set("blocks", blocks);
            return parameters;
        }
    }

    private static ArrayNode json(List<Block> blocks, List<List<Button>> buttons) {
        var json = Json.array();
        blocks.forEach(block -> json.add(block.json()));
        int number = 0;
        for (var row : buttons.subList(0, Math.min(MOST_ROWS, buttons.size()))) {
            var elements = Json.array();
            for (var button : row.subList(0, Math.min(MOST_BUTTONS - number, row.size()))) {
                elements.add(button(button, number++));
            }
            if (!elements.isEmpty()) {
                json.add(Json.typed("actions").set("elements", elements));
            }
        }
        return json;
    }

    private static ObjectNode button(Button button, int number) {
        var json = Json.typed("button").put("action_id", "quoth-" + number).put("value", button.action().data());
        json.set("text", plain(button.label(), MOST_LABEL));
        return json;
    }

    private static ObjectNode plain(String text, int most) {
        var line = Clean.line(text, most);
        return Json.typed("plain_text").put("text", line.isBlank() ? "…" : line).put("emoji", false);
    }

    private static ObjectNode at(Place place) {
        var parameters = Json.object().put("channel", place.channel());
        return place.thread().isEmpty() ? parameters : parameters.put("thread_ts", place.thread());
    }

    /// What is noted of a message beside what it shows.
    ///
    /// @param key    tells it apart from all others that we post: by it, it can be found again
    /// @param answer the answer that it gives; empty where it gives none
    record Mark(String key, Optional<AnswerId> answer) {

        private ObjectNode into(ObjectNode parameters) {
            var payload = parameters.putObject("metadata").put("event_type", EVENT_TYPE).putObject("event_payload")
                    .put("key", key);
            answer.ifPresent(id -> payload.put("answer", id.value()));
            return parameters;
        }
    }

    /// Posts a message.
    static SlackRequest post(Place place, Body body, Mark mark) {
        return new SlackRequest("chat.postMessage", mark.into(body.into(at(place))));
    }

    /// Shows a message to `user` alone.
    static SlackRequest whisper(Place place, String user, Body body) {
        var parameters = at(place).put("user", user).put("text", body.text());
        parameters.set("blocks", body.blocks());
        return new SlackRequest("chat.postEphemeral", parameters);
    }

    /// Changes the message `ts`.
    static SlackRequest update(String channel, String ts, Body body, Mark mark) {
        var parameters = Json.object().put("channel", channel).put("ts", ts).put("text", body.text());
        parameters.set("blocks", body.blocks());
        return new SlackRequest("chat.update", mark.into(parameters));
    }

    static SlackRequest delete(String channel, String ts) {
        return new SlackRequest("chat.delete", Json.object().put("channel", channel).put("ts", ts));
    }

    /// How an answer that is posted to the address of a command or button shows.
    enum Showing {
        /// To the one who asked.
        ALONE,
        /// To that one, in place of what stood there.
        INSTEAD,
        /// To all.
        ALL
    }

    /// Posts to the address that came with a command or a button at `at`.
    static SlackRequest respond(String url, long at, Body body, Showing showing) {
        var sent = body.into(Json.object()).put("response_type", showing == Showing.ALL ? "in_channel" : "ephemeral")
                .put("replace_original", showing == Showing.INSTEAD);
        var parameters = Json.object().put("url", url).put("at", at);
        parameters.set("body", sent);
        return new SlackRequest(SlackRequest.RESPOND, parameters);
    }

    /// Opens a window with `blocks`, titled `title`.
    static SlackRequest open(String trigger, ObjectNode view) {
        var parameters = Json.object().put("trigger_id", trigger);
        parameters.set("view", view);
        return new SlackRequest("views.open", parameters);
    }

    /// Shows something else in a window that is open.
    static SlackRequest turn(Card card, ObjectNode view) {
        var parameters = Json.object().put("view_id", card.id());
        parameters.set("view", view);
        return new SlackRequest("views.update", parameters);
    }

    /// Returns a window.
    ///
    /// @param place where it was opened from, as [Card#place()] has it
    static ObjectNode view(String title, String close, String place, ArrayNode blocks) {
        var view = Json.typed("modal").put("private_metadata", place);
        view.set("title", plain(title, MOST_TITLE));
        view.set("close", plain(close, MOST_TITLE));
        var shown = view.putArray("blocks");
        for (int at = 0; at < Math.min(MOST_VIEW_BLOCKS, blocks.size()); at++) {
            shown.add(blocks.get(at));
        }
        return view;
    }
}
