package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.CitationId;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import java.util.ArrayList;
import java.util.Set;

/// Says hello, and opens the citation that a link names: `/start CITATION`.
record StartCommand(HelpCommand help, Passages passages) implements Command {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("開始", "开始");
    }

    @Override
    public String summary(Language language) {
        return Phrase.START_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        return CitationId.in(request.text()).<Reply>map(citation -> passages.open(citation, request).message(request))
                .orElseGet(() -> hello(request));
    }

    /// Returns a welcome, with what there is to be known here.
    Reply hello(Request request) {
        var parts = new ArrayList<ReplyPart>();
        parts.add(Paragraph.of(Phrase.WELCOME.in(request.language())));
        parts.addAll(help.parts(request));
        return Reply.Message.of(request.language(), parts);
    }
}
