package dev.quoth.bot.console;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.wording.Emphasis;
import dev.quoth.bot.wording.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Shows replies in the terminal. Buttons become the commands that do the same, on a line of their own.
record ReplyText(Emphasis emphasis) {

    /// Returns `reply` as text that does not end in a line break; empty where nothing is to be said.
    String of(Reply reply) {
        return switch (reply) {
            case Reply.Message message -> new PlainText(emphasis).of(message.parts()) + commands(message);
            case Reply.Toast toast -> toast.text();
            case Reply.Results results -> results.results().stream().map(Reply.Result::title)
                    .collect(Collectors.joining("\n"));
            case Reply.Silence silence -> "";
        };
    }

    private static String commands(Reply.Message message) {
        var commands = message.buttons().stream().flatMap(List::stream)
                .flatMap(button -> command(button, message).stream()).collect(Collectors.joining("  "));
        return commands.isEmpty() ? "" : "\n\n" + commands;
    }

    /// Returns the command that does what the button does; empty where there is none.
    private static Optional<String> command(Button button, Reply.Message message) {
        return switch (button.action()) {
            case Action.Say say -> Optional.of(say.text());
            case Action.More more -> Optional.of(more.from() == 0 ? "/more" : "/more " + (more.from() + 1));
            case Action.OpenCitation open -> Optional.of("/source " + open.citation().number());
            // Only where an answer quotes nothing do the numbers of the passages stand for themselves.
            case Action.OpenFound found ->
                message.answer().map(answer -> "/source " + found.number());
            case Action.AskAbout about -> Optional.of("/about " + about.document());
            case Action.AskAll all -> Optional.of("/all");
            case Action.Rate rate -> Optional.empty();
            case Action.Share share -> Optional.empty();
            case Action.Unknown unknown -> Optional.empty();
        };
    }
}
