package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Folding;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.store.DocumentLabel;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Has questions answered from one document alone: `/about 2` from source 2 of the last answer, `/about mill` from the
/// newest one with that in its title. Buttons in the terminal name it by its id.
record AboutCommand(LastAnswer last, Focus focus, Library library) implements Command {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

    @Override
    public String name() {
        return "about";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("只問", "只问");
    }

    @Override
    public String summary(Language language) {
        return Phrase.ABOUT_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        var text = request.text();
        var number = text.isEmpty() ? Optional.of(1) : Numbers.read(text).stream().boxed().findFirst();
        var document = number.map(there -> cited(there, request)).orElseGet(() -> named(text, request));
        return document.map(id -> focus.narrow(id, request).message(request))
                .orElseGet(() -> Reply.Message.of(request.language(),
                        Paragraph.of(Phrase.ABOUT_WHICH.in(request.language()))));
    }

    private Optional<DocumentId> cited(int number, Request request) {
        return last.before(request).flatMap(answer -> {
            var passages = answer.citations().isEmpty()
                    ? answer.passages()
                    : answer.citations().stream().map(AnswerRecord.Cited::passage).toList();
            return passages.stream().skip(Math.max(0, number - 1L)).findFirst().map(PassageId::document);
        });
    }

    private Optional<DocumentId> named(String text, Request request) {
        if (ID.matcher(text).matches()) {
            return Optional.of(new DocumentId(text));
        }
        var wanted = Folding.fold(text);
        return new VisibleDocuments(library, request.permission().asking()).labels().stream()
                .filter(label -> Folding.fold(label.metadata().title()).contains(wanted)).map(DocumentLabel::id)
                .findFirst();
    }
}
