package dev.quoth.bot.slack;

import dev.quoth.bot.chat.Reply.Message;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.chat.Venue;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes our commands as they can be given where they are read. Slack takes only those slash commands that the manifest
/// names, whose others follow `/quoth`, and none in threads, where a mention does the same. Words of documents stay.
///
/// @param written finds a command in our words
record Spelling(Pattern written) {

    /// Those that the manifest names, beside `/quoth`.
    static final Set<String> SLASHED = Set.of("ask", "sources", "digest");
    private static final Pattern NONE = Pattern.compile("(?!)");

    /// @param commands the names of our commands, without the slash
    static Spelling of(Set<String> commands) {
        return new Spelling(commands.isEmpty()
                ? NONE
                : Pattern.compile("(?<![A-Za-z0-9/._:-])/(" + String.join("|", commands) + ")(?![A-Za-z0-9/_-])"));
    }

    /// Returns `message` as it is said in `venue`.
    Message in(Venue venue, Message message) {
        var parts = message.parts().stream().map(part -> part(venue, part)).toList();
        return new Message(message.language(), message.answer(), parts, message.buttons(), message.audience());
    }

    private ReplyPart part(Venue venue, ReplyPart part) {
        return switch (part) {
            case Paragraph(var runs) -> new Paragraph(runs(venue, runs));
            case Small(var runs) -> new Small(runs(venue, runs));
            case Items(var items) -> new Items(items.stream().map(item -> item(venue, item)).toList());
            case ReplyPart.Quote quote -> quote;
            case ReplyPart.Excerpt excerpt -> excerpt;
            case ReplyPart.Sources sources -> sources;
        };
    }

    /// Items hold words of documents, too, except those that tell of a command.
    private List<Run> item(Venue venue, List<Run> item) {
        return !item.isEmpty() && written.matcher(item.getFirst().text()).lookingAt() ? runs(venue, item) : item;
    }

    private List<Run> runs(Venue venue, List<Run> runs) {
        return runs.stream()
                .map(run -> run.link().isEmpty() ? new Run(text(venue, run.text()), run.style(), run.link()) : run)
                .toList();
    }

    private String text(Venue venue, String text) {
        boolean isInThread = !Aside.shown(venue.thread()).isEmpty();
        return written.matcher(text).replaceAll(command -> {
            var name = command.group(1);
            if (isInThread) {
                return "@Quoth /" + name;
            }
            return SLASHED.contains(name) ? "/" + name : "/quoth " + name;
        });
    }
}
