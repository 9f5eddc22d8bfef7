package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import java.util.Set;

/// Shows further passages that were found for the last question; `/more 4` from the fourth on.
record MoreCommand(LastAnswer last, Passages passages) implements Command {

    @Override
    public String name() {
        return "more";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("更多");
    }

    @Override
    public String summary(Language language) {
        return Phrase.MORE_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        int from = Math.max(0, Numbers.read(request.text()).orElse(1) - 1);
        return last.before(request).map(answer -> passages.more(answer, from, request).message(request))
                .orElseGet(() -> Reply.Message.of(request.language(),
                        Paragraph.of(Phrase.NO_ANSWER_YET.in(request.language()))));
    }
}
