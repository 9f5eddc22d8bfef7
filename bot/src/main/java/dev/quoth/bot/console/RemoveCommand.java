package dev.quoth.bot.console;

import dev.quoth.corpus.source.Places;
import dev.quoth.corpus.store.PlaceSummary;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Forgets a source.
@Command(name = "remove", description = "Forgets a source and the documents that came from it. The source itself is left alone.", footer = {
        "", "Examples:", "  quoth remove ~/reports", "  quoth remove ~/reports --collection board", "",
        "Exit code 1: there is no such source."})
final class RemoveCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    private final CollectionOption collection = new CollectionOption();

    @Parameters(paramLabel = "PLACE", description = "The place, as it was added.")
    String place = "";

    @Option(names = "--collection", paramLabel = "NAME", description = "Only from this collection; default: from all.")
    void collection(String name) {
        collection.name(name);
    }

    @Override
    public Integer call() {
        var root = QuothCommand.of(quoth);
        var name = Places.name(place);
        try (var home = root.openToWrite()) {
            var places = collection.of(home.store().places()).stream().map(PlaceSummary::place)
                    .filter(known -> known.name().equals(name)).toList();
            if (places.isEmpty()) {
                root.surroundings().tell("quoth: " + name + " is no source; 'quoth sources' lists those that are");
                return ExitCode.NO;
            }
            int removed = places.stream().mapToInt(home.store()::removePlace).sum();
            try (var writer = home.writer("quoth")) {
                writer.catchUp();
            }
            root.surroundings().print("Removed " + name + " and "
                    + SummaryText.counted(removed, "document", "documents"));
            return ExitCode.DONE;
        }
    }
}
