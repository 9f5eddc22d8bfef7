package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import java.util.Set;

/// Deletes the history of a chat: what was asked and answered, what was quoted, what was thought of it. What was said where
/// others read along only operators delete.
record ForgetCommand(History history) implements Command {

    @Override
    public String name() {
        return "forget";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("忘記", "忘记", "清除");
    }

    @Override
    public String summary(Language language) {
        return Phrase.FORGET_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        var language = request.language();
        if (!request.event().venue().isPrivate() && !request.permission().isOperator()) {
            return Reply.Message.of(language, Paragraph.of(Phrase.FORGET_BY_OPERATORS.in(language)));
        }
        var forgotten = history.forget(request.event().venue().chat());
        return Reply.Message.of(language, Paragraph.of(forgotten.answers() == 0
                ? Phrase.NOTHING_TO_FORGET.in(language)
                : Phrase.FORGOTTEN.in(language, forgotten.answers(), forgotten.quotes(), forgotten.ratings())));
    }
}
