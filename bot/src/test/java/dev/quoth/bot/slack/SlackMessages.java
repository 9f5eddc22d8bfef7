package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What stands in the channels of the stand-in. Safe for use by several threads.
final class SlackMessages {

    /// Says that a message shows to all who read the channel.
    static final String ALL = "all";

    private final List<Message> messages = new ArrayList<>();
    private long last = 1_700_000_000_000_000L;

    /// What is to be posted.
    ///
    /// @param channel where; the path of its address for what was posted to one that came with a command
    /// @param showing to whom it shows: [#ALL], or a user's id
    record Posted(String team, String channel, String showing, ObjectNode content) {}

    /// A message that stands.
    ///
    /// @param nanos when it was said or last changed
    record Message(String ts, Posted posted, long nanos) {

        String channel() {
            return posted.channel();
        }

        String showing() {
            return posted.showing();
        }

        ObjectNode content() {
            return posted.content();
        }

        String text() {
            return content().path("text").asText();
        }

        private String thread() {
            return content().path("thread_ts").asText();
        }
    }

    /// Returns the messages that stand, in order.
    synchronized List<Message> all() {
        return List.copyOf(messages);
    }

    /// Returns a time stamp that nothing else has.
    synchronized String ts() {
        last++;
        return last / 1_000_000 + "." + String.format("%06d", last % 1_000_000);
    }

    /// Posts a message and returns its time stamp.
    synchronized String post(Posted posted) {
        var ts = ts();
        messages.add(new Message(ts, posted, System.nanoTime()));
        return ts;
    }

    /// Changes the message `ts`; returns false where there is none that shows to all.
    synchronized boolean update(String ts, ObjectNode content) {
        for (int at = 0; at < messages.size(); at++) {
            var message = messages.get(at);
            if (message.ts().equals(ts) && message.showing().equals(ALL)) {
                var changed = message.content().deepCopy();
                changed.setAll(content);
                messages.set(at, new Message(ts,
                        new Posted(message.posted().team(), message.channel(), ALL, changed), System.nanoTime()));
                return true;
            }
        }
        return false;
    }

    /// Deletes the message `ts`; returns false where there is none.
    synchronized boolean delete(String ts) {
        return messages.removeIf(message -> message.ts().equals(ts));
    }

    /// Returns what stands in `channel` outside threads, the last first.
    List<Message> history(String channel) {
        return in(channel, message -> message.thread().isEmpty()).reversed();
    }

    /// Returns what stands in the thread `ts` of `channel`, the first first.
    List<Message> replies(String channel, String ts) {
        return in(channel, message -> message.thread().equals(ts));
    }

    private List<Message> in(String channel, Predicate<Message> which) {
        return all().stream()
                .filter(message -> message.channel().equals(channel) && message.showing().equals(ALL))
                .filter(which).toList();
    }
}
