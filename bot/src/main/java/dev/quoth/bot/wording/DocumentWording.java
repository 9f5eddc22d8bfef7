package dev.quoth.bot.wording;

import dev.quoth.bot.chat.ReplyPart.Source;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.store.DocumentLabel;
import dev.quoth.retrieval.answer.Citation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Names documents, and what stands in them.
///
/// @param language the reader's
public record DocumentWording(Language language, Medium medium) {

    private static final int SHOWN_OF_PASSAGE = 80;
    private static final int SHOWN_ON_BUTTON = 40;

    /// Returns `title` between the marks that titles have.
    public String title(String title) {
        return Phrase.TITLE.in(language, title);
    }

    /// Returns what stands on the button that opens the passage with that number, of a document of that title.
    public String label(int number, String title) {
        return number + ". " + Printable.beginning(title, SHOWN_ON_BUTTON);
    }

    /// Returns where `citations`, all of one document and at least one, are from.
    Source source(List<Citation> citations) {
        var first = citations.getFirst();
        var parts = citations.stream().flatMap(citation -> citation.part().stream()).distinct();
        return source(citations.stream().map(Citation::number).toList(), DocumentLabel.of(first.document()), parts,
                link(first.document(), first.span()));
    }

    /// Returns where `span` of `document` stands.
    public Source source(Document document, Span span) {
        return source(List.of(), DocumentLabel.of(document), document.partAt(span.start()).stream(),
                link(document, span));
    }

    /// Returns where the document is.
    public Source source(DocumentLabel document) {
        return source(List.of(), document, Stream.empty(), WebLinks.of(document));
    }

    /// Returns where `quote` stands, which is to the letter what the document says.
    public Source source(DocumentLabel document, String quote) {
        return source(List.of(), document, Stream.empty(),
                WebLinks.of(document).map(page -> TextFragment.at(page, quote)));
    }

    private Source source(List<Integer> numbers, DocumentLabel document, Stream<Part> parts, Optional<URI> link) {
        var details = new ArrayList<String>();
        var author = document.metadata().author();
        if (author != null) {
            details.add(Printable.line(author));
        } else if (medium == Medium.CHAT) {
            link.map(URI::getHost).ifPresent(details::add);
        }
        if (document.metadata().published() != null) {
            details.add(document.metadata().published().toString());
        }
        parts.forEach(part -> details.add(part(part)));
        boolean isTerminal = medium == Medium.TERMINAL;
        if (isTerminal) {
            details.add(Printable.line(document.address()));
        } else if (link.isEmpty() && !fileName(document).equals(document.metadata().title())) {
            details.add(Printable.line(fileName(document)));
        }
        return new Source(numbers, title(document.metadata().title()), isTerminal ? Optional.empty() : link, details);
    }

    private static Optional<URI> link(Document document, Span span) {
        return WebLinks.of(DocumentLabel.of(document)).map(page -> TextFragment.at(page, span.of(document.text())));
    }

    /// Server's folders are nobody's business.
    private static String fileName(DocumentLabel document) {
        var address = document.address();
        return address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')) + 1);
    }

    private String part(Part part) {
        var phrase = switch (part.kind()) {
            case PAGE -> Phrase.PAGE;
            case SLIDE -> Phrase.SLIDE;
            case SHEET -> Phrase.SHEET;
            case CHAPTER -> Phrase.CHAPTER;
        };
        return phrase.in(language, part.name());
    }

    /// Returns the title of `document` and the beginning of `text`, which stands in it, its title not said twice.
    public String glimpse(Document document, String text) {
        var title = document.title();
        var shown = text.startsWith(title + "\n") ? text.substring(title.length()) : text;
        return Phrase.NEAR.in(language, title(title), Printable.beginning(shown, SHOWN_OF_PASSAGE));
    }
}
