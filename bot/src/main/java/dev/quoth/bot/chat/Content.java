package dev.quoth.bot.chat;

import java.util.Optional;

/// What happened.
public sealed interface Content {

    /// Somebody said something to us.
    ///
    /// @param text      what was said, without the mention of the bot; a command begins with `/` and carries no `@bot`.
    ///                  May be blank
    /// @param repliesTo the message that it answers; empty where it answers none
    /// @param answered  who said that message; empty where it answers none, and where that is not told
    record Said(MessageId message, String text, Optional<MessageId> repliesTo, Optional<UserId> answered)
            implements
                Content {

        /// Says something of which it is not told whom it answers.
        public Said(MessageId message, String text, Optional<MessageId> repliesTo) {
            this(message, text, repliesTo, Optional.empty());
        }
    }

    /// What was said before was changed to `text`.
    record Edited(MessageId message, String text) implements Content {}

    /// A button was pressed.
    ///
    /// @param under the message that it stands under
    record Pressed(Action action, MessageId under) implements Content {}

    /// Somebody searches from within another chat; `text` may be blank and may be unfinished.
    record Searched(String text) implements Content {}

    /// Somebody sent a file.
    ///
    /// @param caption what was said with it; may be blank
    record Shared(MessageId message, SharedFile file, String caption) implements Content {}

    /// Somebody sent something without words that we could read.
    record Wordless(MessageId message, Kind kind) implements Content {

        public enum Kind {
            STICKER, PHOTO, VOICE, VIDEO, POLL, LOCATION, CONTACT, OTHER
        }
    }

    /// We were let into the chat, or the person who had blocked us lets us speak again.
    record Joined() implements Content {}

    /// We were shut out of the chat.
    record Left() implements Content {}

    /// The chat goes on under another id.
    record Moved(ChatId to) implements Content {}

    /// Returns the message that says it, the same where it was changed; empty where it is no message of anybody's.
    default Optional<MessageId> inMessage() {
        return switch (this) {
            case Said said -> Optional.of(said.message);
            case Edited edited -> Optional.of(edited.message);
            case Shared shared -> Optional.of(shared.message);
            case Wordless wordless -> Optional.of(wordless.message);
            case Pressed pressed -> Optional.empty();
            case Searched searched -> Optional.empty();
            case Joined joined -> Optional.empty();
            case Left left -> Optional.empty();
            case Moved moved -> Optional.empty();
        };
    }
}
