package dev.quoth.bot.slack;

/// What one person and we say to each other in a channel and others don't see. It is a conversation of its own, so that
/// nobody's question is read in the light of what somebody else asked unseen; as a thread of the channel it is called by a
/// name that none of Slack's threads has.
final class Aside {

    private static final String MARK = "@";

    private Aside() {}

    /// Returns the thread in which `user` and we talk aside.
    static String with(String user) {
        return MARK + user;
    }

    /// Returns `thread` as Slack knows it: the channel itself where it is no thread of Slack's.
    static String shown(String thread) {
        return thread.startsWith(MARK) ? "" : thread;
    }
}
