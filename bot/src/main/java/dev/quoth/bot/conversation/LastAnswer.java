package dev.quoth.bot.conversation;

import java.time.Instant;
import java.util.Optional;

/// Finds what «the last answer» is.
record LastAnswer(ConversationStore store) {

    /// Returns the last answer in the conversation of `request` but for the one to `request` itself; empty where there is none.
    Optional<AnswerRecord> before(Request request) {
        var event = request.event();
        return store.last(event.venue().conversation(), Instant.EPOCH, 2).reversed().stream()
                .filter(answer -> !answer.asked().event().equals(event.id())).findFirst();
    }
}
