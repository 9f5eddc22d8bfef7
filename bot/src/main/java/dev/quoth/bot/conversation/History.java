package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.ChatId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// What was said in chats, and how it is forgotten: the answers are in one store, their quotes in another, with the
/// documents. Quotes go first, so that what is broken off can be done again.
public final class History {
    private final ConversationStore answers;
    private final Library library;

    public History(ConversationStore answers, Library library) {
        this.answers = answers;
        this.library = library;
    }

    /// How much was forgotten.
    public record Forgotten(int answers, int quotes, int ratings) {}

    /// Forgets all that was answered in `chat`.
    public Forgotten forget(ChatId chat) {
        answers.forgetFocuses(chat);
        return forget(answers.ofChat(chat));
    }

    /// Forgets all that was answered more than `days` days ago.
    public Forgotten forgetOlderThan(int days, InstantSource clock) {
        return forget(answers.before(clock.instant().minus(Duration.ofDays(days))));
    }

    Forgotten forget(List<AnswerId> ids) {
        if (ids.isEmpty()) {
            return new Forgotten(0, 0, 0);
        }
        var quotes = library.store().citations();
        int forgotten = 0;
        for (var id : ids) {
            // Where the documents can't be written, no quotes were stored.
            forgotten += quotes.ofAnswer(id.value()).isEmpty() ? 0 : quotes.forget(id.value());
        }
        return new Forgotten(ids.size(), forgotten, answers.forget(ids));
    }
}
