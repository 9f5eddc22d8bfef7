package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicLong;

/// What Slack tells, as it writes it.
final class Told {

    static final String CHANNEL = "C1";
    static final String DIRECT = "D1";

    private static final AtomicLong NUMBER = new AtomicLong();
    private static final long TRIGGER_MILLIS = 3_000;

    private Told() {}

    /// Who does something where.
    record Place(String team, String channel, String user) {

        /// Ann, in a channel.
        static final Place GENERAL = new Place(SlackServer.TEAM, CHANNEL, "U1");
        /// Ann, alone with us.
        static final Place ALONE = new Place(SlackServer.TEAM, DIRECT, "U1");
    }

    static ObjectNode event(ObjectNode event) {
        return event(SlackServer.TEAM, event);
    }

    static ObjectNode event(String team, ObjectNode event) {
        var body = Json.typed("event_callback").put("team_id", team).put("api_app_id", "A1")
                .put("event_id", "Ev" + NUMBER.incrementAndGet()).put("event_time", 1_795_000_000L)
                .put("is_ext_shared_channel", false);
        body.putArray("authorizations").addObject().put("team_id", team).put("user_id", SlackServer.BOT)
                .put("is_bot", true);
        body.set("event", event);
        return body;
    }

    static ObjectNode mention(String text) {
        return mention(Place.GENERAL, text, "1795000000.000100");
    }

    static ObjectNode mention(Place place, String text, String ts) {
        return event(place.team, Json.typed("app_mention").put("user", place.user)
                .put("text", "<@" + SlackServer.BOT + "> " + text).put("ts", ts).put("channel", place.channel)
                .put("event_ts", ts));
    }

    static ObjectNode direct(String text) {
        return direct(Place.ALONE, text, "1795000000.000200");
    }

    static ObjectNode direct(Place place, String text, String ts) {
        return event(place.team, Json.typed("message").put("channel_type", "im").put("user", place.user)
                .put("text", text).put("ts", ts).put("channel", place.channel).put("event_ts", ts));
    }

    static ObjectNode slash(String command, String text, String responseUrl) {
        return slash(Place.GENERAL, command, text, responseUrl);
    }

    static ObjectNode slash(Place place, String command, String text, String responseUrl) {
        return Json.object().put("command", command).put("text", text).put("team_id", place.team)
                .put("channel_id", place.channel).put("channel_name", "general").put("user_id", place.user)
                .put("user_name", "ann").put("trigger_id", trigger()).put("response_url", responseUrl)
                .put("api_app_id", "A1").put("token", "verification");
    }

    /// Returns the name of something that a person just did.
    private static String trigger() {
        return "trigger-" + NUMBER.incrementAndGet() + "." + System.currentTimeMillis();
    }

    /// Returns whether a window may still be opened for `trigger`, which Slack allows for three seconds.
    static boolean isFresh(String trigger) {
        long at = Long.parseLong(trigger.substring(trigger.indexOf('.') + 1));
        return System.currentTimeMillis() - at <= TRIGGER_MILLIS;
    }

    /// A message with a button.
    ///
    /// @param thread   empty for none
    /// @param isAlone whether one person alone sees it
    record Container(String ts, String thread, boolean isAlone) {

        private static final Container IN_THREAD = new Container("1795000000.000300", "1795000000.000100", false);
    }

    /// A button under a message in the channel.
    static ObjectNode press(String value, String responseUrl) {
        return press(Place.GENERAL, Container.IN_THREAD, value, responseUrl);
    }

    static ObjectNode press(Place place, Container container, String value, String responseUrl) {
        var body = Json.typed("block_actions").put("trigger_id", trigger()).put("response_url", responseUrl);
        body.putObject("team").put("id", place.team);
        body.putObject("user").put("id", place.user).put("team_id", place.team);
        body.putObject("channel").put("id", place.channel);
        var under = body.putObject("container").put("type", "message").put("message_ts", container.ts)
                .put("channel_id", place.channel).put("is_ephemeral", container.isAlone);
        if (!container.thread.isEmpty()) {
            under.put("thread_ts", container.thread);
        }
        body.putArray("actions").addObject().put("type", "button").put("action_id", "quoth-0").put("value", value);
        return body;
    }

    static ObjectNode shortcut(String text, String responseUrl) {
        return shortcut(Place.GENERAL, text, "1795000000.000400", responseUrl);
    }

    static ObjectNode shortcut(Place place, String text, String ts, String responseUrl) {
        var body = Json.typed("message_action").put("callback_id", "ask_about_message").put("trigger_id", trigger())
                .put("response_url", responseUrl).put("message_ts", ts);
        body.putObject("team").put("id", place.team);
        body.putObject("user").put("id", place.user);
        body.putObject("channel").put("id", place.channel);
        body.putObject("message").put("ts", ts).put("text", text).put("user", "U2");
        return body;
    }

    /// A file that was sent to us alone.
    static ObjectNode file(Place place, String name, String url, String ts) {
        var told = direct(place, "", ts);
        ((ObjectNode) told.path("event")).put("subtype", "file_share").putArray("files").addObject().put("name", name)
                .put("mimetype", "text/plain").put("size", 1000).put("url_private_download", url);
        return told;
    }
}
