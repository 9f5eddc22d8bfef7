package dev.quoth.bot.digest;

import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.conversation.Request;

/// Where a digest is posted that is set by a request.
///
/// @param isWholeChat whether it is the chat although the request was made in a thread of its own
record Place(Venue venue, boolean isWholeChat) {

    /// Returns the place of `request`: its thread or topic; the chat itself where the request itself begins the thread, or
    /// says that all of the chat is meant.
    static Place of(Request request, boolean isForChat) {
        var venue = request.event().venue();
        boolean beginsThread = request.event().content() instanceof Content.Said said
                && said.message().value().equals(venue.thread());
        boolean isWholeChat = !venue.thread().isEmpty() && (beginsThread || isForChat);
        return isWholeChat
                ? new Place(new Venue(venue.chat(), "", venue.kind(), venue.isShared()), true)
                : new Place(venue, false);
    }
}
