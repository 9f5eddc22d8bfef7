package dev.quoth.bot.console;

import dev.quoth.bot.home.Home;
import dev.quoth.corpus.store.Place;
import dev.quoth.corpus.store.PlaceSummary;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Reads sources again.
@Command(name = "sync", description = "Reads all sources again: what is new, changed or gone.", footer = {"",
        "Examples:", "  quoth sync", "  quoth sync --due", "  quoth sync --watch", "",
        "How often a source is due: 'quoth add --every', else the setting sync.every.",
        "Exit code 1: a source failed, or there is none."})
final class SyncCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Mixin
    CollectionOption collection = new CollectionOption();

    @Option(names = "--due", description = "Only what is due.")
    boolean isDue;

    @Option(names = "--watch", description = "Read what is due, wait, and go on so until Ctrl-C.")
    boolean isWatch;

    @Override
    public Integer call() throws InterruptedException {
        var root = QuothCommand.of(quoth);
        if (isWatch) {
            new Watch(root, collection).run();
            return ExitCode.DONE;
        }
        try (var home = root.openToWrite()) {
            var places = collection.of(home.store().places());
            if (places.isEmpty()) {
                root.surroundings().tell("There are no sources yet. Add some: quoth add FOLDER");
                return ExitCode.NO;
            }
            var result = new ReadingRun(home, root.surroundings()).read(wanted(home, places));
            SummaryText.lines(result.summary()).forEach(root.surroundings()::print);
            return result.failedPlaces() > 0 ? ExitCode.NO : ExitCode.DONE;
        }
    }

    private List<Place> wanted(Home home, List<PlaceSummary> places) {
        var now = QuothCommand.of(quoth).surroundings().clock().instant();
        var wanted = isDue ? home.schedule().due(places, now) : places;
        return wanted.stream().map(PlaceSummary::place).toList();
    }
}
