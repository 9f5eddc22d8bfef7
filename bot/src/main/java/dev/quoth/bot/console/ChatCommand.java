package dev.quoth.bot.console;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// Answers questions one after the other.
@Command(name = "chat", description = "Answers questions one after the other, until an empty line or Ctrl-D.", footer = {
        "", "Example:", "  quoth chat"})
final class ChatCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Mixin
    CollectionOption collection = new CollectionOption();

    @Override
    @SuppressWarnings("try") // What goes on meanwhile is held, not used.
    public Integer call() throws InterruptedException {
        var root = QuothCommand.of(quoth);
        try (var home = root.openToAsk("");
                var replies = Replies.from(home, root.surroundings());
                var meanwhile = home.reembedMeanwhile()) {
            Chat.run(home, replies, collection.asSet(), root.surroundings());
            return ExitCode.DONE;
        }
    }
}
