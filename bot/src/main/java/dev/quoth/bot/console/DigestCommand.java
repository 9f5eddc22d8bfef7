package dev.quoth.bot.console;

import dev.quoth.bot.serve.DigestsNow;
import dev.quoth.bot.serve.UpcomingDigests;
import dev.quoth.bot.wording.Emphasis;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Shows digests before they are sent, or sends them at once.
@Command(name = "digest", description = "Shows or sends the next edition of each digest.", footer = {"", "Examples:",
        "  quoth digest --dry-run", "  quoth digest --now", "",
        "Exit code 1: there is no digest, or not all messages could be sent."})
final class DigestCommand implements Callable<Integer> {
    /// How long the platforms may take.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Option(names = "--dry-run", description = "Print the next edition of each digest as it would be made now; nothing is sent.")
    boolean isDryRun;

    @Option(names = "--now", description = "Send what is new to each digest at once, whatever its time.")
    boolean isNow;

    @Override
    public Integer call() throws InterruptedException {
        if (isDryRun == isNow) {
            throw new UsageException("what is to be done? For example: quoth digest --dry-run, or quoth digest --now");
        }
        return isNow ? send() : show();
    }

    private Integer send() throws InterruptedException {
        var root = QuothCommand.of(quoth);
        var surroundings = root.surroundings();
        try (var home = root.openToRead()) {
            return switch (DigestsNow.send(home, surroundings.clock(), PATIENCE)) {
                case DigestsNow.Outcome.Asked asked -> {
                    surroundings.print("quoth serve sends them now.");
                    yield ExitCode.DONE;
                }
                case DigestsNow.Outcome.Sent(var messages, var waiting) -> {
                    surroundings.print(messages - waiting + " of " + messages + " messages sent");
                    yield waiting == 0 ? ExitCode.DONE : ExitCode.NO;
                }
            };
        }
    }

    private Integer show() throws InterruptedException {
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
