package dev.quoth.bot.telegram;

import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.CitationId;
import dev.quoth.bot.chat.Reply.Message;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Excerpt;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Quote;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.ReplyPart.Source;
import dev.quoth.bot.chat.ReplyPart.Sources;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.telegram.Block.Weight;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sets the parts of replies in Telegram's styles.
///
/// @param reader whose chat the numbers of citations lead to, where they open; empty leaves them without links
record Blocks(Optional<Bot> reader) {

    /// Longer quotes are folded up until somebody wants to see them whole.
    private static final int SHOWN_OF_QUOTE = 300;

    /// The longest address that Telegram takes; without its fragment it still leads to the page.
    private static final int MOST_OF_ADDRESS = 2048;

    /// Returns what `message` says; empty where none of it would be seen.
    List<Block> of(Message message) {
        var blocks = new ArrayList<Block>();
        Optional<ReplyPart> before = Optional.empty();
        for (var part : message.parts()) {
            var text = set(part, message.answer()).stripped();
            if (Clean.isVisible(text.text())) {
                blocks.add(new Block(text, weight(part), isClose(part, before)));
                before = Optional.of(part);
            }
        }
        return blocks;
    }

    private static Weight weight(ReplyPart part) {
        return switch (part) {
            case Paragraph paragraph -> Weight.PROSE;
            case Small small -> Weight.PROSE;
            case Excerpt excerpt -> Weight.LIST;
            case Items items -> Weight.LIST;
            case Quote quote -> Weight.CITED;
            case Sources sources -> Weight.CITED;
        };
    }

    private static boolean isClose(ReplyPart part, Optional<ReplyPart> before) {
        return part instanceof Items && before.filter(Paragraph.class::isInstance).isPresent();
    }

    private Formatted set(ReplyPart part, Optional<AnswerId> answer) {
        return switch (part) {
            case Paragraph paragraph -> runs(paragraph.runs());
            case Small small -> runs(small.runs()).stripped().in("italic");
            case Excerpt excerpt -> folded(runs(excerpt.runs()));
            case Items items -> Formatted.joined(items.items().stream()
                    .map(item -> Formatted.plain("• ").plus(runs(item))).toList(), "\n");
            case Quote quote -> quote(quote, answer);
            case Sources sources -> sources(sources, answer);
        };
    }

    private Formatted quote(Quote quote, Optional<AnswerId> answer) {
        var quoted = folded(number(quote.number(), answer).plus(" ").plus(runs(quote.runs())));
        var remark = Clean.text(quote.remark()).strip();
        return remark.isEmpty() ? quoted : quoted.plus("\n").plus(Formatted.plain(remark).in("italic"));
    }

    private static Formatted folded(Formatted text) {
        var stripped = text.stripped();
        return stripped.in(stripped.text().length() > SHOWN_OF_QUOTE ? "expandable_blockquote" : "blockquote");
    }

    private Formatted sources(Sources sources, Optional<AnswerId> answer) {
        var heading = Formatted.plain(Clean.text(sources.heading()).strip()).in("bold");
        var lines = sources.sources().stream().map(source -> source(source, answer));
        return Formatted.joined(Stream.concat(Stream.of(heading), lines).toList(), "\n");
    }

    private Formatted source(Source source, Optional<AnswerId> answer) {
        var line = Formatted.EMPTY;
        for (int number : source.numbers()) {
            line = line.plus(number(number, answer)).plus(" ");
        }
        var title = Formatted.plain(Clean.line(source.title(), Integer.MAX_VALUE));
        line = line.plus(title.linked(address(source.link())));
        for (var detail : source.details()) {
            line = line.plus(" · " + Clean.line(detail, Integer.MAX_VALUE));
        }
        return line;
    }

    private Formatted number(int number, Optional<AnswerId> answer) {
        var link = reader.flatMap(bot -> answer.map(id -> bot.deepLink(new CitationId(id, number).toString())));
        return Formatted.plain("[" + number + "]").linked(link.orElse(""));
    }

    private static Formatted runs(List<Run> runs) {
        var text = Formatted.EMPTY;
        for (var run : runs) {
            text = text.plus(run(run));
        }
        return text;
    }

    private static Formatted run(Run run) {
        var text = Formatted.plain(Clean.text(run.text()));
        var link = address(run.link());
        return switch (run.style()) {
            case PLAIN -> text.linked(link);
            case BOLD -> text.in("bold").linked(link);
            case ITALIC -> text.in("italic").linked(link);
            // Nothing else can stand with it, not even a link.
            case CODE -> link.isEmpty() ? text.in("code") : text.linked(link);
        };
    }

    /// Returns `link` as Telegram takes it; empty where it takes none of the kind.
    private static String address(Optional<URI> link) {
        var web = link
                .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        var address = web.map(URI::toASCIIString).orElse("");
        if (address.length() <= MOST_OF_ADDRESS) {
            return address;
        }
        int fragment = address.indexOf('#');
        return fragment >= 0 && fragment <= MOST_OF_ADDRESS ? address.substring(0, fragment) : "";
    }
}
