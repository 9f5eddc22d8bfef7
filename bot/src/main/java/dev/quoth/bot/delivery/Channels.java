package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Platform;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What runs for the platforms that we are connected to.
final class Channels {
    private final Map<Platform, Channel> channels = new EnumMap<>(Platform.class);

    Channels(List<Line> lines, Function<Line, Channel> made) {
        for (var line : lines) {
            if (channels.put(line.adapter().platform(), made.apply(line)) != null) {
                throw new IllegalArgumentException("there are two lines to " + line.adapter().platform());
            }
        }
    }

    /// Returns what runs for the platform of `chat`; empty where we are not connected to it now.
    Optional<Channel> find(ChatId chat) {
        return Optional.ofNullable(channels.get(chat.platform()));
    }

    /// Returns what runs for the platform of `chat`; throws IllegalStateException where we are not connected to it.
    Channel of(ChatId chat) {
        return find(chat).orElseThrow(() -> new IllegalStateException("not connected to " + chat.platform().key()));
    }

    Collection<Channel> all() {
        return channels.values();
    }
}
