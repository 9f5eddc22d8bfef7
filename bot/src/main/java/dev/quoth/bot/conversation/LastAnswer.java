package dev.quoth.bot.conversation;

import java.time.Instant;
import java.util.Optional;

/// Finds what «the last answer» is.
record LastAnswer(ConversationStore store) {

    /// Returns the last answer in the conversation of `request`; empty where there is none.
    Optional<AnswerRecord> before(Request request) {
        return store.last(request.event().venue().conversation(), Instant.EPOCH, 1).stream().findFirst();
    }
}
