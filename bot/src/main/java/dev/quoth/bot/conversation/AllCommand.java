package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import java.util.Set;

/// Has questions answered from all documents again. Where one document had no answer to the last question, or a question
/// stands behind the command, that is answered.
record AllCommand(LastAnswer last, Focus focus, Asking asking) implements Command {
    static final String NAME = "all";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> aliases() {
        return Set.of("全部");
    }

    @Override
    public String summary(Language language) {
        return Phrase.ALL_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        focus.widen(request);
        if (!request.text().isEmpty()) {
            return asking.ask(request, interim);
        }
        return last.before(request).filter(answer -> answer.within().isPresent() && answer.citations().isEmpty())
                .map(answer -> asking.ask(request.with(answer.readAs()), interim))
                .orElseGet(() -> Reply.Message.of(request.language(),
                        Paragraph.of(Phrase.WIDENED.in(request.language()))));
    }
}
