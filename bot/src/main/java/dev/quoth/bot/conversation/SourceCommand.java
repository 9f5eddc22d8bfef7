package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.CitationId;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import java.util.Set;

/// Shows the passage around a quote: of the last answer, by its number, or of any answer, by the citation's name. Where the
/// last answer quoted nothing, one of the passages that came nearest.
record SourceCommand(LastAnswer last, Passages passages) implements Command {

    @Override
    public String name() {
        return "source";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("來源", "来源", "出處", "出处");
    }

    @Override
    public String summary(Language language) {
        return Phrase.SOURCE_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        var citation = CitationId.in(request.text());
        if (citation.isPresent()) {
            return passages.open(citation.get(), request).message(request);
        }
        var answer = last.before(request);
        if (answer.isEmpty()) {
            return say(request, Phrase.NO_ANSWER_YET);
        }
        int number = request.text().isEmpty() ? 1 : Numbers.read(request.text()).orElse(0);
        var record = answer.get();
        int there = record.citations().isEmpty() ? record.passages().size() : record.citations().size();
        if (record.citations().isEmpty() && number >= 1 && number <= record.passages().size()) {
            return passages.openFound(record, number, request).message(request);
        }
        if (number < 1 || number > there) {
            return say(request, Phrase.NO_SUCH_CITATION, request.text(), there);
        }
        return passages.open(new CitationId(record.id(), number), request).message(request);
    }

    private static Reply say(Request request, Phrase phrase, Object... values) {
        return Reply.Message.of(request.language(), Paragraph.of(phrase.in(request.language(), values)));
    }
}
