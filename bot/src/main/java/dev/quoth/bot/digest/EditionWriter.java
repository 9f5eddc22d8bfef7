package dev.quoth.bot.digest;

import java.util.List;

/// Puts editions into words. Safe for use by several threads.
public interface EditionWriter {

    /// Returns the messages that tell `edition`, in order, each within what the platform of the subscription takes; never
    /// empty: an edition without news says so.
    List<EditionPart> parts(Edition edition, Subscription subscription, Occasion occasion);

    /// Returns what writes editions for chats.
    static EditionWriter standard() {
        return new EditionWording();
    }
}
