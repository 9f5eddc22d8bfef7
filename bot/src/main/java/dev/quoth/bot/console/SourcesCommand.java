package dev.quoth.bot.console;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Lists the sources.
@Command(name = "sources", description = "Lists the sources: what they hold, when they are read, what could not be read.", footer = {
        "", "Examples:", "  quoth sources", "  quoth sources --problems --collection board", "  quoth sources --json",
        "", "Fields: collection, place, documents, passages, every (seconds, 0 on demand only), last_read, next_read,",
        "unreachable, skipped, outdated (its old text stays)."})
final class SourcesCommand implements Callable<Integer> {
    private static final int FIRST_PROBLEMS = 3;

    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Mixin
    CollectionOption collection = new CollectionOption();

    @Option(names = "--json", description = "One line of JSON for each source.")
    boolean isJson;

    @Option(names = "--problems", description = "List all that could not be read, not only the first few.")
    boolean isProblems;

    @Override
    public Integer call() {
        var root = QuothCommand.of(quoth);
        try (var home = root.openToRead()) {
            var places = collection.of(home.store().places());
            if (places.isEmpty()) {
                root.surroundings().tell("There are no sources yet. Add some: quoth add FOLDER");
            }
            var text = new SourcesText(home.schedule(), isProblems ? Integer.MAX_VALUE : FIRST_PROBLEMS);
            var lines = isJson ? places.stream().map(text::json).toList() : text.lines(places);
            lines.forEach(root.surroundings()::print);
            return ExitCode.DONE;
        }
    }
}
