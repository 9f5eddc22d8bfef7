package dev.quoth.bot.digest;

import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Quote;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.ReplyPart.Source;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.DocumentWording;
import dev.quoth.bot.wording.EditionPhrase;
import dev.quoth.bot.wording.Medium;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.bot.wording.Printable;
import dev.quoth.bot.wording.Quoting;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.store.DocumentLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Words the items of an edition.
///
/// @param language the reader's
record ItemWording(Language language, Medium medium) {
    private static final int SHOWN_OF_TITLE = 160;

    /// Returns a heading of `topic`.
    static String heading(String topic) {
        return "▌ " + Printable.beginning(topic, SHOWN_OF_TITLE);
    }

    /// Returns the item with that number: title, outlet and date, then the key sentence between quotation marks, what it said
    /// before, and who else tells it.
    List<ReplyPart> parts(int number, EditionItem item) {
        var parts = new ArrayList<ReplyPart>();
        var source = naming().source(item.document(), item.sentence());
        var title = new ArrayList<Run>();
        title.add(new Run(shown(source), Run.Style.BOLD, source.link()));
        title.add(Run.plain(details(source)));
        if (item.earlier().isPresent()) {
            title.add(Run.plain(" · " + EditionPhrase.CHANGED.in(language)));
        }
        parts.add(new Paragraph(title));
        parts.add(new Quote(number, quoted(item.sentence()), remark(item.sentence())));
        item.earlier().filter(earlier -> !earlier.isEmpty()).ifPresent(earlier -> parts.add(before(item, earlier)));
        if (!item.others().isEmpty()) {
            parts.add(new Paragraph(List.of(Run.plain(EditionPhrase.ALSO_BY.in(language)))));
            parts.add(new Items(item.others().stream().map(other -> line(other.document())).toList()));
        }
        return parts;
    }

    private Small before(EditionItem item, String earlier) {
        return earlier.equals(item.sentence())
                ? EditionWording.small(EditionPhrase.BEFORE_THE_SAME.in(language))
                : new Small(EditionPhrase.BEFORE.runs(language, List.of(quoted(earlier))));
    }

    private static List<Run> quoted(String quote) {
        return Quoting.quoted(quote, Optional.empty(), Language.of(quote));
    }

    /// What is to be said where the quote is not in the reader's language.
    private String remark(String quote) {
        boolean isChinese = Language.of(quote).isChinese();
        if (isChinese == language.isChinese()) {
            return "";
        }
        return (isChinese ? Phrase.IN_CHINESE : Phrase.IN_ENGLISH).in(language);
    }

    /// Returns a line that only names `item` and who else tells it.
    List<Run> line(EditionItem item) {
        var runs = new ArrayList<>(line(item.document()));
        for (var other : item.others()) {
            runs.add(Run.plain("; "));
            runs.addAll(line(other.document()));
        }
        return runs;
    }

    /// Returns a line that names `document`.
    List<Run> line(DocumentLabel document) {
        var source = naming().source(document);
        return List.of(new Run(shown(source), Run.Style.PLAIN, source.link()), Run.plain(details(source)));
    }

    private DocumentWording naming() {
        return new DocumentWording(language, medium);
    }

    private static String shown(Source source) {
        return Printable.beginning(source.title(), SHOWN_OF_TITLE);
    }

    private static String details(Source source) {
        return source.details().isEmpty() ? "" : " · " + String.join(" · ", source.details());
    }

    /// Returns what `item` tells of the documents that it names.
    static List<Telling> tellings(EditionItem item) {
        return Stream.concat(Stream.of(new Telling(item.document().id(), item.version(), item.sentence())),
                item.others().stream().map(ItemWording::telling)).toList();
    }

    /// Returns what a line that only names `item` tells.
    static List<Telling> namings(EditionItem item) {
        return Stream.concat(Stream.of(new Telling(item.document().id(), item.version(), "")),
                item.others().stream().map(ItemWording::telling)).toList();
    }

    static Telling telling(EditionItem.Other other) {
        return new Telling(other.document().id(), other.version(), "");
    }
}
