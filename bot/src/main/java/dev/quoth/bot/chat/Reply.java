package dev.quoth.bot.chat;

import dev.quoth.corpus.Language;
import java.util.List;
import java.util.Optional;

/// What we answer to an event, for the platform to render.
public sealed interface Reply {

    /// Says something in the chat.
    ///
    /// @param language the language of its words
    /// @param answer   the answer that it gives; empty where it gives none
    /// @param parts    what it says, in order; never empty
    /// @param buttons  rows of buttons; may be empty
    /// @param audience who is to see it, where the platform can tell people apart
    record Message(Language language, Optional<AnswerId> answer, List<ReplyPart> parts, List<List<Button>> buttons,
            Audience audience) implements Reply {
        public Message {
            parts = List.copyOf(parts);
            buttons = buttons.stream().map(List::copyOf).toList();
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a message must say something");
            }
        }

        /// Makes a message without buttons that gives no answer.
        public static Message of(Language language, ReplyPart... parts) {
            return of(language, List.of(parts));
        }

        /// Makes a message without buttons that gives no answer.
        public static Message of(Language language, List<ReplyPart> parts) {
            return new Message(language, Optional.empty(), parts, List.of(), Audience.EVERYONE);
        }
    }

    /// A few words for one who pressed a button, which don't stay; at most 200 characters.
    record Toast(Language language, String text) implements Reply {}

    /// What one who searches from within another chat may choose to say there; best first, may be empty.
    record Results(Language language, List<Result> results) implements Reply {
        public Results {
            results = List.copyOf(results);
        }
    }

    /// Nothing is to be said.
    record Silence() implements Reply {}

    /// One of the [Results].
    ///
    /// @param title       one line
    /// @param description a few words more
    /// @param message     what is said where it is chosen
    record Result(String title, String description, Message message) {}

    /// Who is to see a message.
    enum Audience {
        EVERYONE,
        /// The one who asked, where the platform can show it to that one alone.
        ASKER
    }
}
