package dev.quoth.bot.slack;

/// What Slack lets an app do, as far as we need it.
enum Scope {
    CHAT_WRITE("chat:write", "nothing can be answered", true),

    COMMANDS("commands", "/ask and the other slash commands, and the shortcut of messages, do not work", true),

    APP_MENTIONS_READ("app_mentions:read", "mentions in channels are not heard", true),

    IM_HISTORY("im:history", "direct messages are not heard", true),

    USERS_READ("users:read",
            "everybody counts as a guest, who may ask only when let in by name; language and time zone are not known",
            true),

    CHANNELS_READ("channels:read",
            "it is not heard that the bot was added to a public channel or taken out of it, and a slash command there counts as given where other organisations read",
            true),

    GROUPS_READ("groups:read", "the same in private channels", true),

    FILES_READ("files:read", "files that operators send can't be added", true),

    ASSISTANT_WRITE("assistant:write", "no suggested questions and no status in the assistant's threads", true),

    CHANNELS_HISTORY("channels:history",
            "an answer in a public channel may come twice where the connection broke while it was sent", false),

    GROUPS_HISTORY("groups:history", "the same in private channels", false);

    private final String key;
    private final String cost;
    private final boolean isNeeded;

    Scope(String key, String cost, boolean isNeeded) {
        this.key = key;
        this.cost = cost;
        this.isNeeded = isNeeded;
    }

    /// Returns Slack's name for it.
    String key() {
        return key;
    }

    /// Returns what does not work without it.
    String cost() {
        return cost;
    }

    /// Whether the manifest asks for it; the others cost a workspace's trust more than they give.
    boolean isNeeded() {
        return isNeeded;
    }
}
