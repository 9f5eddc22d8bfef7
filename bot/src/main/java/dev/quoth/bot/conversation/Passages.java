package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.CitationId;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Excerpt;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.ReplyPart.Sources;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.conversation.AnswerRecord.Cited;
import dev.quoth.bot.wording.DocumentWording;
import dev.quoth.bot.wording.Medium;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.store.PlacedPassage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Shows what stands around quotes, and the passages that were found beside them.
final class Passages {
    private static final int AT_ONCE = 3;

    private final Library library;
    private final ConversationStore store;

    Passages(Setting setting) {
        this.library = setting.library();
        this.store = setting.store();
    }

    /// Opens a citation, as its document was when it was quoted.
    Opened open(CitationId id, Request request) {
        var answer = store.find(id.answer());
        if (answer.isEmpty() || id.number() > answer.get().citations().size()) {
            return new Opened.Gone(Phrase.GONE_ANSWER);
        }
        return open(answer.get().citations().get(id.number() - 1), notes(id, answer.get(), request), request);
    }

    /// Returns by which words the citation is opened anywhere else; where it was quoted in another group, with a link to the
    /// answer.
    private List<Run> notes(CitationId id, AnswerRecord answer, Request request) {
        var venue = answer.asked().venue();
        var notes = new ArrayList<>(Phrase.OPENS_ANYWHERE.runs(request.language(),
                List.of(List.of(Run.code("/source " + id)))));
        if (!venue.isPrivate() && !venue.chat().equals(request.event().venue().chat())) {
            store.linkTo(id.answer()).ifPresent(link -> {
                notes.add(Run.plain(" · "));
                notes.add(Run.linked(Phrase.QUOTED_THERE.in(request.language()), link));
            });
        }
        return notes;
    }

    private Opened open(Cited cited, List<Run> notes, Request request) {
        var version = library.store().citations().version(cited.passage().document(), cited.version());
        var visible = visible(request);
        if (version.isEmpty() || !visible.maySee(version.get().document())) {
            return new Opened.Gone(Phrase.GONE_PASSAGE);
        }
        var document = version.get().document();
        var parts = new ArrayList<>(around(document, cited.span(), cited.span(), request));
        parts.add(new Small(notes));
        if (version.get().replacedAt().isPresent()) {
            parts.add(new Small(List.of(Run.plain(Phrase.CHANGED_SINCE.in(request.language())))));
        }
        return there(parts, aboutButton(document, request), request);
    }

    private static List<List<Button>> aboutButton(Document document, Request request) {
        return List.of(List.of(new Button(Phrase.ABOUT_BUTTON.in(request.language()),
                new Action.AskAbout(document.id()))));
    }

    /// Opens the passage with that number, from 1, of those that were found for `answer`.
    Opened openFound(AnswerRecord answer, int number, Request request) {
        if (number < 1 || number > answer.passages().size()) {
            return new Opened.Gone(Phrase.GONE_PASSAGE);
        }
        var sentences = new TellingSentence(answer.readAs());
        return visible(request).passages(List.of(answer.passages().get(number - 1))).stream().findFirst()
                .<Opened>map(placed -> there(around(placed.document(), placed.embedded().passage().span(),
                        sentences.in(placed), request), aboutButton(placed.document(), request), request))
                .orElseGet(() -> new Opened.Gone(Phrase.GONE_PASSAGE));
    }

    private static List<ReplyPart> around(Document document, Span span, Span bold, Request request) {
        return List.of(new Excerpt(Surrounding.of(document, span, bold)),
                new Sources(Phrase.SOURCES.in(request.language()), List.of(naming(request).source(document, bold))));
    }

    /// Shows passages that were found for `answer` and not shown with it, from the one with the index `from` on.
    Opened more(AnswerRecord answer, int from, Request request) {
        var further = further(answer, request);
        var shown = further.stream().skip(from).limit(AT_ONCE).toList();
        if (shown.isEmpty()) {
            return new Opened.Gone(Phrase.NO_MORE);
        }
        var sentences = new TellingSentence(answer.readAs());
        var naming = naming(request);
        var buttons = new ArrayList<List<Button>>();
        var items = new ArrayList<List<Run>>();
        for (var placed : shown) {
            var document = placed.document();
            items.add(List.of(Run.plain(Phrase.NEAR.in(request.language(), naming.title(document.title()),
                    sentences.in(placed).of(document.text())))));
            int number = answer.passages().indexOf(placed.embedded().passage().id()) + 1;
            buttons.add(List.of(new Button(naming.label(from + items.size(), document.title()),
                    new Action.OpenFound(answer.id(), number))));
        }
        if (further.size() > from + AT_ONCE) {
            buttons.add(List.of(new Button(Phrase.MORE_BUTTON.in(request.language()),
                    new Action.More(answer.id(), from + AT_ONCE))));
        }
        return there(List.of(Paragraph.of(Phrase.MORE_HEADING.in(request.language())), new Items(items)), buttons,
                request);
    }

    private List<PlacedPassage> further(AnswerRecord answer, Request request) {
        var shown = answer.citations().stream().map(Cited::passage).collect(Collectors.toCollection(HashSet::new));
        if (shown.isEmpty()) {
            answer.passages().stream().limit(AT_ONCE).forEach(shown::add);
        }
        return visible(request)
                .passages(answer.passages().stream().filter(passage -> !shown.contains(passage)).toList());
    }

    private VisibleDocuments visible(Request request) {
        return new VisibleDocuments(library, request.permission().asking());
    }

    private static DocumentWording naming(Request request) {
        return new DocumentWording(request.language(), Medium.of(request.event().venue().chat().platform()));
    }

    private static Opened there(List<ReplyPart> parts, List<List<Button>> buttons, Request request) {
        return new Opened.There(new Reply.Message(request.language(), Optional.empty(), parts, buttons,
                Reply.Audience.EVERYONE));
    }
}
