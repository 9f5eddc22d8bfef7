package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import java.util.Set;

/// Asks a question, in groups where only commands reach us.
record AskCommand(Asking asking) implements Command {

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("問", "问", "提問", "提问");
    }

    @Override
    public String summary(Language language) {
        return Phrase.ASK_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        return request.text().isEmpty()
                ? Reply.Message.of(request.language(), Paragraph.of(Phrase.ASK_WHAT.in(request.language())))
                : asking.ask(request, interim);
    }
}
