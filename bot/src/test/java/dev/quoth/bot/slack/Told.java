package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicLong;

/// What Slack tells, as it writes it.
final class Told {

    static final String CHANNEL = "C1";
    static final String DIRECT = "D1";

    private static final AtomicLong NUMBER = new AtomicLong();

    private Told() {}

    static ObjectNode event(ObjectNode event) {
        var body = Json.typed("event_callback").put("team_id", SlackServer.TEAM).put("api_app_id", "A1")
                .put("event_id", "Ev" + NUMBER.incrementAndGet()).put("event_time", 1_795_000_000L)
                .put("is_ext_shared_channel", false);
        body.putArray("authorizations").addObject().put("team_id", SlackServer.TEAM).put("user_id", SlackServer.BOT)
                .put("is_bot", true);
        body.set("event", event);
        return body;
    }

    static ObjectNode mention(String text) {
        return event(Json.typed("app_mention").put("user", "U1").put("text", "<@" + SlackServer.BOT + "> " + text)
                .put("ts", "1795000000.000100").put("channel", CHANNEL).put("event_ts", "1795000000.000100"));
    }

    static ObjectNode direct(String text) {
        return event(Json.typed("message").put("channel_type", "im").put("user", "U1").put("text", text)
                .put("ts", "1795000000.000200").put("channel", DIRECT).put("event_ts", "1795000000.000200"));
    }

    static ObjectNode slash(String command, String text, String responseUrl) {
        return Json.object().put("command", command).put("text", text).put("team_id", SlackServer.TEAM)
                .put("channel_id", CHANNEL).put("channel_name", "general").put("user_id", "U1").put("user_name", "ann")
                .put("trigger_id", "trigger-" + NUMBER.incrementAndGet()).put("response_url", responseUrl)
                .put("api_app_id", "A1").put("token", "verification");
    }

    /// A button under a message in the channel.
    static ObjectNode press(String value, String responseUrl) {
        var body = Json.typed("block_actions").put("trigger_id", "trigger-" + NUMBER.incrementAndGet())
                .put("response_url", responseUrl);
        body.putObject("team").put("id", SlackServer.TEAM);
        body.putObject("user").put("id", "U1").put("team_id", SlackServer.TEAM);
        body.putObject("channel").put("id", CHANNEL);
        body.putObject("container").put("type", "message").put("message_ts", "1795000000.000300")
                .put("channel_id", CHANNEL).put("thread_ts", "1795000000.000100").put("is_ephemeral", false);
        body.putArray("actions").addObject().put("type", "button").put("action_id", "quoth-0").put("value", value);
        return body;
    }

    static ObjectNode shortcut(String text, String responseUrl) {
        var body = Json.typed("message_action").put("callback_id", "ask_about_message")
                .put("trigger_id", "trigger-" + NUMBER.incrementAndGet()).put("response_url", responseUrl)
                .put("message_ts", "1795000000.000400");
        body.putObject("team").put("id", SlackServer.TEAM);
        body.putObject("user").put("id", "U1");
        body.putObject("channel").put("id", CHANNEL);
        body.putObject("message").put("ts", "1795000000.000400").put("text", text).put("user", "U2");
        return body;
    }
}
