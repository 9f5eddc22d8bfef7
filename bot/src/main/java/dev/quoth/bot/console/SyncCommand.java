package dev.quoth.bot.console;

import dev.quoth.corpus.store.PlaceSummary;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// Reads all sources again.
@Command(name = "sync", description = "Reads all sources again: what is new, changed or gone.", footer = {"",
        "Example:", "  quoth sync", "", "Exit code 1: a source failed, or there is none."})
final class SyncCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Mixin
    CollectionOption collection = new CollectionOption();

    @Override
    public Integer call() throws InterruptedException {
        var root = QuothCommand.of(quoth);
        try (var home = root.openToWrite()) {
            var places = home.store().places().stream().map(PlaceSummary::place)
                    .filter(place -> collection.includes(place.collection())).toList();
            if (places.isEmpty()) {
                root.surroundings().tell("There are no sources yet. Add some: quoth add FOLDER");
                return ExitCode.NO;
            }
            var result = new ReadingRun(home, root.surroundings()).read(places);
            SummaryText.lines(result.summary()).forEach(root.surroundings()::print);
            return result.failedPlaces() > 0 ? ExitCode.NO : ExitCode.DONE;
        }
    }
}
