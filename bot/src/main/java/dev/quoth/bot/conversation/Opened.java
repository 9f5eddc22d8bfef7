package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.wording.Phrase;

/// What came of opening something.
sealed interface Opened {

    /// It is there.
    record There(Reply.Message message) implements Opened {}

    /// It is not, or may not be seen here, which is the same to those who may not.
    record Gone(Phrase why) implements Opened {}

    /// Returns it for one who typed.
    default Reply message(Request request) {
        return switch (this) {
            case There(var message) -> message;
            case Gone(var why) -> Reply.Message.of(request.language(), Paragraph.of(why.in(request.language())));
        };
    }

    /// Returns it for one who pressed a button.
    default Reply toPress(Request request) {
        return switch (this) {
            case There(var message) -> message;
            case Gone(var why) -> new Reply.Toast(request.language(), why.in(request.language()));
        };
    }
}
