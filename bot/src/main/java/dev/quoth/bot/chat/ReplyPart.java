package dev.quoth.bot.chat;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A part of a reply, which stands on lines of its own. Texts are what they are, with nothing escaped.
public sealed interface ReplyPart {

    /// Words of ours.
    record Paragraph(List<Run> runs) implements ReplyPart {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public static Paragraph of(String text) {
            return new Paragraph(List.of(Run.plain(text)));
        }
    }

    /// A quote with the number of its citation, from 1.
    ///
    /// @param runs   what the document says, with its quotation marks; the short form is bold
    /// @param remark what its reader must know, such as that it is in another language; may be empty
    record Quote(int number, List<Run> runs, String remark) implements ReplyPart {
        public Quote {
            runs = List.copyOf(runs);
        }
    }

    /// A passage of a document, such as the one around a quote, which is bold.
    record Excerpt(List<Run> runs) implements ReplyPart {
        public Excerpt {
            runs = List.copyOf(runs);
        }
    }

    /// Things of the same kind, one on a line.
    record Items(List<List<Run>> items) implements ReplyPart {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /// Where the quotes stand. Never left out or cut, whatever is too long.
    record Sources(String heading, List<Source> sources) implements ReplyPart {
        public Sources {
            sources = List.copyOf(sources);
        }
    }

    /// What is said by the way, in small type where the platform has it.
    record Small(List<Run> runs) implements ReplyPart {
        public Small {
            runs = List.copyOf(runs);
        }
    }

    /// A document that is cited.
    ///
    /// @param numbers the citations that are from it
    /// @param title   its title between the marks of the reader's language
    /// @param link    what opens it, at the quote where that is possible; empty for files
    /// @param details outlet or author, date, page, a file's name; in the order in which they are shown
    record Source(List<Integer> numbers, String title, Optional<URI> link, List<String> details) {
        public Source {
            numbers = List.copyOf(numbers);
            details = List.copyOf(details);
        }
    }
}
