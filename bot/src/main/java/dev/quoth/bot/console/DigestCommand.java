package dev.quoth.bot.console;

import dev.quoth.bot.serve.UpcomingDigests;
import dev.quoth.bot.wording.Emphasis;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Shows digests before they are sent.
@Command(name = "digest", description = "Shows the next edition of each digest.", footer = {"", "Example:",
        "  quoth digest --dry-run", "", "Exit code 1: there is no digest."})
final class DigestCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Option(names = "--dry-run", description = "Print the next edition of each digest as it would be made now; nothing is sent.")
    boolean isDryRun;

    @Override
    public Integer call() throws InterruptedException {
        if (!isDryRun) {
            throw new UsageException("what is to be done? For example: quoth digest --dry-run");
        }
        var root = QuothCommand.of(quoth);
        var surroundings = root.surroundings();
        try (var home = root.openToRead()) {
            var digests = UpcomingDigests.of(home, surroundings.clock());
            if (digests.isEmpty()) {
                surroundings.tell("There are no digests. They are set in chats: /digest on 08:30");
                return ExitCode.NO;
            }
            var text = new ReplyText(surroundings.isBold() ? Emphasis.TERMINAL : Emphasis.MARKDOWN);
            for (var digest : digests) {
                surroundings.print("== " + digest.title());
                if (digest.messages().isEmpty()) {
                    surroundings.print("Nothing would be sent.");
                }
                digest.messages().forEach(message -> surroundings.print(text.of(message) + "\n"));
            }
            return ExitCode.DONE;
        }
    }
}
