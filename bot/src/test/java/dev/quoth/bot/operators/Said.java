package dev.quoth.bot.operators;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.corpus.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is said to operators, in English.
final class Said {

    private Said() {}

    static Reply.Message text(String... paragraphs) {
        return Reply.Message.of(Language.EN,
                Arrays.stream(paragraphs).map(Paragraph::of).toArray(ReplyPart[]::new));
    }

    static Reply.Message parts(ReplyPart... parts) {
        return Reply.Message.of(Language.EN, parts);
    }

    /// Returns `message` with `buttons`, one in a row.
    static Reply.Message withButtons(Reply.Message message, Button... buttons) {
        return new Reply.Message(Language.EN, Optional.empty(), message.parts(),
                Arrays.stream(buttons).map(List::of).toList(), Reply.Audience.EVERYONE);
    }

    static Button button(String label, String command) {
        return new Button(label, new Action.Say(command));
    }
}
