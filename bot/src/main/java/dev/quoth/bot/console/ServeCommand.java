package dev.quoth.bot.console;

import dev.quoth.bot.serve.Service;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Serves chats until the process is asked to end.
@Command(name = "serve", description = "Answers in Telegram, whatever is configured, until Ctrl-C or SIGTERM.", footer = {
        "",
        "Example:", "  QUOTH_TELEGRAM_TOKEN=123456:ABC quoth serve", "",
        "Nobody may ask until somebody lets them in: the first time, a code is printed; whoever sends it to the bot in a",
        "private chat may let others in. docs/guide.md tells the rest."})
final class ServeCommand implements Callable<Integer> {
    /// What people wait for ends first; models that are still being loaded then are not waited for any longer.
    private static final Duration TIME_TO_CLOSE = Duration.ofMillis(4_800);

    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Option(names = "--pair", description = "Print a pairing code also where there is an operator already.")
    boolean isPairing;

    @Override
    @SuppressWarnings("try") // The end is watched for, not used.
    public Integer call() {
        var root = QuothCommand.of(quoth);
        var surroundings = root.surroundings();
        Logs.sayWhatIsAnswered();
        try (var end = OrderlyEnd.ofThisThread(TIME_TO_CLOSE);
                var home = root.openOrMake();
                var service = Service.open(home, surroundings.clock())) {
            if (isPairing || !service.hasOperator()) {
                surroundings.print("Pairing code: " + service.pair(new SecureRandom())
                        + " (send it to the bot in a private chat within an hour to become its operator)");
            }
            service.start();
            surroundings.tell("Serving " + String.join(" and ", service.names()) + "; HTTP on port "
                    + service.httpPort() + ". Ctrl-C ends.");
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            surroundings.tell("Stopped");
        }
        return ExitCode.DONE;
    }
}
