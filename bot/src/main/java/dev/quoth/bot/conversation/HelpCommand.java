package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.Phrase;
import dev.quoth.corpus.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Shows what can be asked here, and the commands.
///
/// @param commands all that there are, this one too
record HelpCommand(Library library, Supplier<Commands> commands) implements Command {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("幫助", "帮助", "說明", "说明");
    }

    @Override
    public String summary(Language language) {
        return Phrase.HELP_SUMMARY.in(language);
    }

    @Override
    public Reply run(Request request, Interim interim) {
        return Reply.Message.of(request.language(), parts(request));
    }

    /// Returns what there is to be known here.
    List<ReplyPart> parts(Request request) {
        var language = request.language();
        var overview = Overview.of(library, request.permission().asking(), language);
        var parts = new ArrayList<ReplyPart>();
        if (overview.collections().isEmpty()) {
            parts.add(Paragraph.of(Phrase.HELP_NOTHING.in(language)));
        } else {
            parts.add(Paragraph.of(Phrase.HELP_ASK.in(language)));
            parts.add(Paragraph.of(Phrase.HELP_COLLECTIONS.in(language)));
            parts.add(items(overview.collections()));
            parts.add(Paragraph.of(Phrase.HELP_EXAMPLES.in(language)));
            parts.add(items(overview.examples()));
        }
        parts.add(Paragraph.of(Phrase.HELP_COMMANDS.in(language)));
        boolean isPrivate = request.event().venue().isPrivate();
        parts.add(items(commands.get().permitted(request.permission()).stream()
                .filter(command -> isPrivate || !command.isPrivate())
                .map(command -> Phrase.HELP_COMMAND.in(language, command.name(), command.summary(language))).toList()));
        return parts;
    }

    private static Items items(List<String> lines) {
        return new Items(lines.stream().map(line -> List.of(Run.plain(line))).toList());
    }
}
