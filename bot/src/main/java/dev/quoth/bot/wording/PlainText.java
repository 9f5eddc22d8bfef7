package dev.quoth.bot.wording;

import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Excerpt;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Quote;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.ReplyPart.Source;
import dev.quoth.bot.chat.ReplyPart.Sources;
import dev.quoth.bot.chat.Run;
import java.util.List;
import java.util.stream.Collectors;

/// Writes replies as plain text, for terminals and for scripts.
///
/// @param emphasis what bold text is set off by
public record PlainText(Emphasis emphasis) {

    /// Returns `parts` as text that does not end in a line break.
    public String of(List<ReplyPart> parts) {
        var text = new StringBuilder();
        for (int at = 0; at < parts.size(); at++) {
            if (at > 0) {
                text.append(belongsToWhatIsBefore(parts.get(at), parts.get(at - 1)) ? "\n" : "\n\n");
            }
            text.append(of(parts.get(at)));
        }
        return text.toString();
    }

    private static boolean belongsToWhatIsBefore(ReplyPart part, ReplyPart before) {
        return switch (part) {
            case Quote quote -> before instanceof Quote || before instanceof Small;
            case Items items -> before instanceof Paragraph;
            case Paragraph paragraph -> false;
            case Excerpt excerpt -> false;
            case Sources sources -> false;
            // A translation belongs to its quote.
            case Small small -> before instanceof Quote;
        };
    }

    private String of(ReplyPart part) {
        return switch (part) {
            case Paragraph paragraph -> runs(paragraph.runs());
            case Quote quote -> "[" + quote.number() + "] " + runs(quote.runs())
                    + (quote.remark().isEmpty() ? "" : " " + quote.remark());
            case Excerpt excerpt -> runs(excerpt.runs());
            case Items items -> items.items().stream().map(item -> "- " + runs(item)).collect(Collectors.joining("\n"));
            case Sources sources -> sources.heading() + "\n"
                    + sources.sources().stream().map(PlainText::source).collect(Collectors.joining("\n"));
            case Small small -> "(" + runs(small.runs()) + ")";
        };
    }

    private static String source(Source source) {
        var numbers = source.numbers().stream().map(number -> "[" + number + "] ").collect(Collectors.joining());
        var details = source.details().stream().map(detail -> ", " + detail).collect(Collectors.joining());
        return numbers + source.title() + details + source.link().map(link -> ", " + link).orElse("");
    }

    private String runs(List<Run> runs) {
        return runs.stream().map(run -> switch (run.style()) {
            case BOLD -> emphasis.of(run.text());
            case PLAIN, ITALIC, CODE -> run.text();
        } + run.link().map(link -> " " + link).orElse("")).collect(Collectors.joining());
    }
}
