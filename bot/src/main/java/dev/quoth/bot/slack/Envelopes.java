package dev.quoth.bot.slack;

import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands each message of the web socket on at once and in order; the client itself would look for them every 10 milliseconds,
/// and for what it looks for finds nothing.
///
/// @param receiver must not wait
record Envelopes(Consumer<String> receiver) implements SocketModeMessageQueue {

    @Override
    public void add(String message) {
        receiver.accept(message);
    }

    @Override
    public @Nullable String poll() {
        return null;
    }
}
