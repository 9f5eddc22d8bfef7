package dev.quoth.bot.slack;

/// A window of ours that is open.
///
/// @param id      what Slack calls it
/// @param channel where it was opened from
/// @param thread  the thread there; empty for none
record Card(String id, String channel, String thread) {

    /// Returns the window with what [#place()] wrote.
    static Card parse(String id, String place) {
        int slash = place.indexOf('/');
        return slash < 0
                ? new Card(id, place, "")
                : new Card(id, place.substring(0, slash), place.substring(slash + 1));
    }

    /// Returns what the window keeps to know where it was opened from.
    String place() {
        return thread.isEmpty() ? channel : channel + "/" + thread;
    }
}
