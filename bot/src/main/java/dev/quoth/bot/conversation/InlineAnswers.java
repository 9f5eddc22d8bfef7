package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Excerpt;
import dev.quoth.bot.chat.ReplyPart.Sources;
import dev.quoth.bot.wording.AnswerWording;
import dev.quoth.bot.wording.DocumentWording;
import dev.quoth.bot.wording.Medium;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.bot.wording.Printable;
import dev.quoth.bot.wording.Quoting;
import dev.quoth.corpus.store.PlacedPassage;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.search.FoundPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers those who search from within another chat: the answer first, then the passages that came nearest. Nothing of it
/// is remembered, for most searches are unfinished.
record InlineAnswers(Library library) {
    private static final int MOST = 5;
    private static final int MOST_OF_DESCRIPTION = 120;

    /// Returns what can be said to the text of `request`.
    Reply.Results results(Request request, Permission.Guest guest) {
        var text = Utterance.clean(request.text());
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Reply.Results(request.language(), List.of());
        }
        var answered = library.ask(Questions.question(text, guest));
        var results = new ArrayList<Reply.Result>();
        if (answered.answer() instanceof Answer.Grounded grounded) {
            results.add(answer(request, answered, grounded));
        }
        var found = answered.retrieved().stream().map(FoundPassage::candidate).map(candidate -> candidate.passage())
                .limit(MOST).toList();
        new VisibleDocuments(library, guest).passages(found).stream().limit(MOST - results.size())
                .forEach(placed -> results.add(passage(request, placed)));
        return new Reply.Results(request.language(), results);
    }

    private Reply.Result answer(Request request, Answered answered, Answer.Grounded grounded) {
        var quote = grounded.citations().getFirst().quote();
        var title = grounded.shortForm().map(form -> Printable.line(form.text()))
                .orElseGet(() -> Printable.beginning(quote, MOST_OF_DESCRIPTION));
        var parts = new AnswerWording(request.language(), Medium.CHAT).parts(answered, library.store());
        return new Reply.Result(title, Printable.beginning(quote, MOST_OF_DESCRIPTION), message(request, parts));
    }

    private static Reply.Result passage(Request request, PlacedPassage placed) {
        var document = placed.document();
        var span = placed.embedded().passage().span();
        var text = span.of(document.text());
        var source = new DocumentWording(request.language(), Medium.CHAT).source(document, span);
        return new Reply.Result(source.title(), Printable.beginning(text, MOST_OF_DESCRIPTION),
                message(request, List.of(new Excerpt(Quoting.setOff(text, Optional.empty())),
                        new Sources(Phrase.SOURCES.in(request.language()), List.of(source)))));
    }

    private static Reply.Message message(Request request, List<ReplyPart> parts) {
        return Reply.Message.of(request.language(), parts);
    }
}
