package dev.quoth.bot.slack;

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
import dev.quoth.bot.slack.Block.Rich;
import dev.quoth.bot.slack.Block.Rich.Shape;
import dev.quoth.bot.slack.Block.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Sets the parts of replies in blocks.
final class Blocks {

    private Blocks() {}

    /// Returns what `message` says, in blocks that Slack takes; empty where none of it would be seen.
    static List<Block> of(Message message) {
        return message.parts().stream().flatMap(part -> set(part).stream()).flatMap(block -> block.pieces().stream())
                .toList();
    }

    private static List<Block> set(ReplyPart part) {
        return switch (part) {
            case Paragraph(var runs) -> List.of(section(runs, Weight.PROSE));
            case Excerpt(var runs) -> List.of(new Rich(Shape.QUOTE, Styled.of(runs).stripped(), Weight.LIST));
            case Items(var items) -> List.of(new Rich(Shape.LIST,
                    items.stream().map(item -> Styled.of(item).stripped()).toList(), Weight.LIST));
            case Small(var runs) -> small(runs);
            case Quote quote -> quote(quote);
            case Sources sources -> List.of(sources(sources));
        };
    }

    private static Block section(List<Run> runs, Weight weight) {
        return new Rich(Shape.SECTION, Styled.of(runs).stripped(), weight);
    }

    private static List<Block> small(List<Run> runs) {
        boolean isLinked = runs.stream().anyMatch(run -> !Styled.address(run.link()).isEmpty());
        if (isLinked) {
            return List.of(section(runs, Weight.PROSE));
        }
        var text = runs.stream().map(Run::text).collect(Collectors.joining());
        return List.of(new Block.Small(Note.plain(Clean.text(text).strip()), Weight.PROSE));
    }

    private static List<Block> quote(Quote quote) {
        var blocks = new ArrayList<Block>();
        var number = Styled.plain("[" + quote.number() + "] ");
        blocks.add(new Rich(Shape.QUOTE, number.plus(Styled.of(quote.runs()).stripped()), Weight.CITED));
        var remark = Note.plain(Clean.text(quote.remark()).strip());
        if (!remark.isEmpty()) {
            blocks.add(new Block.Small(remark, Weight.CITED));
        }
        return blocks;
    }

    private static Block sources(Sources sources) {
        var notes = new ArrayList<>(Note.plain(Clean.line(sources.heading())));
        sources.sources().forEach(source -> notes.addAll(source(source)));
        return new Block.Small(notes, Weight.CITED);
    }

    private static List<Note> source(Source source) {
        var numbers = source.numbers().stream().map(number -> "[" + number + "] ").collect(Collectors.joining());
        var details = source.details().stream().map(detail -> " · " + Clean.line(detail))
                .collect(Collectors.joining());
        return Note.linked(numbers, Clean.line(source.title()), Styled.address(source.link()), details);
    }
}
