package dev.quoth.bot.conversation;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.DocumentWording;
import dev.quoth.bot.wording.Medium;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.BlockKind;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Narrows conversations down to one document, and widens them again. One that faded is about all documents again.
final class Focus {
    private static final int EXAMPLES = 3;
    private static final int MOST_OF_HEADING = 80;

    private final Library library;
    private final ConversationStore store;
    private final Duration fadeAfter;

    Focus(Setting setting) {
        this.library = setting.library();
        this.store = setting.store();
        this.fadeAfter = setting.settings().fadeAfter();
    }

    /// What the questions of a conversation are answered from.
    sealed interface About {

        /// All documents that may be seen.
        record Everything() implements About {}

        /// That one alone.
        record One(Document document) implements About {}

        /// All, for the one that it was about is no longer there, or may no longer be seen.
        record Lost() implements About {}

        /// Returns the document that alone is asked; empty where all are.
        default Optional<DocumentId> within() {
            return this instanceof One(var document) ? Optional.of(document.id()) : Optional.empty();
        }
    }

    /// Returns what the question that `event` asks is to be answered from. Its conversation fades later for it.
    About of(Event event, Permission.Guest guest) {
        var conversation = event.venue().conversation();
        var id = store.focus(conversation, event.at().minus(fadeAfter));
        if (id.isEmpty()) {
            return new About.Everything();
        }
        var document = seen(id.get(), guest);
        store.setFocus(conversation, document.map(Document::id), event.at());
        return document.<About>map(About.One::new).orElseGet(About.Lost::new);
    }

    private Optional<Document> seen(DocumentId id, Permission.Asking asking) {
        return library.store().document(id).filter(new VisibleDocuments(library, asking)::maySee);
    }

    /// Has questions in the conversation of `request` answered from that document alone, and says so.
    Opened narrow(DocumentId id, Request request) {
        var document = seen(id, request.permission().asking());
        if (document.isEmpty()) {
            return new Opened.Gone(Phrase.GONE_DOCUMENT);
        }
        var event = request.event();
        store.setFocus(event.venue().conversation(), Optional.of(id), event.at());
        var language = request.language();
        var naming = new DocumentWording(language, Medium.of(event.venue().chat().platform()));
        var parts = new ArrayList<ReplyPart>();
        parts.add(Paragraph.of(Phrase.NARROWED.in(language, naming.title(document.get().title()))));
        var examples = examples(document.get(), language);
        if (!examples.isEmpty()) {
            parts.add(Paragraph.of(Phrase.HELP_EXAMPLES.in(language)));
            parts.add(new Items(examples.stream().map(example -> List.of(Run.plain(example))).toList()));
        }
        return new Opened.There(new Reply.Message(language, Optional.empty(), parts,
                List.of(List.of(allButton(language))), Reply.Audience.EVERYONE));
    }

    /// Questions after the headings of `document`.
    private List<String> examples(Document document, Language language) {
        return library.store().passages(document.id()).stream().flatMap(passage -> passage.windows().stream())
                .filter(window -> window.kind() == BlockKind.HEADING)
                .map(window -> Printable.line(window.sentence().of(document.text())))
                .filter(heading -> !heading.equals(document.title()) && heading.length() <= MOST_OF_HEADING).distinct()
                .limit(EXAMPLES).map(heading -> Phrase.HELP_EXAMPLE.in(language, heading)).toList();
    }

    /// Has questions in the conversation of `request` answered from all documents.
    void widen(Request request) {
        var event = request.event();
        store.setFocus(event.venue().conversation(), Optional.empty(), event.at());
    }

    /// Returns the button that widens.
    static Button allButton(Language language) {
        return new Button(Phrase.ALL_BUTTON.in(language), new Action.Say("/" + AllCommand.NAME));
    }
}
