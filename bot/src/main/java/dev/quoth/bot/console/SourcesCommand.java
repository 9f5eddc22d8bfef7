package dev.quoth.bot.console;

import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.store.PlaceSummary;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// Lists the sources.
@Command(name = "sources", description = "Lists the sources and what they hold.", footer = {"", "Example:",
        "  quoth sources"})
final class SourcesCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
            .withZone(ZoneOffset.UTC);

    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Mixin
    CollectionOption collection = new CollectionOption();

    @Override
    public Integer call() {
        var root = QuothCommand.of(quoth);
        try (var home = root.openToRead()) {
            var places = home.store().places().stream()
                    .filter(summary -> collection.includes(summary.place().collection())).toList();
            if (places.isEmpty()) {
                root.surroundings().tell("There are no sources yet. Add some: quoth add FOLDER");
            }
            places.forEach(summary -> root.surroundings().print(line(summary)));
            return ExitCode.DONE;
        }
    }

    private static String line(PlaceSummary summary) {
        var read = summary.lastRead() == null ? "not read to its end yet" : "read " + MINUTE.format(summary.lastRead());
        return Printable.line(summary.place().name()) + " (" + Printable.line(summary.place().collection()) + "): "
                + SummaryText.counted(summary.documents(), "document", "documents") + ", "
                + SummaryText.counted(summary.passages(), "passage", "passages") + ", "
                + summary.skipped().size() + " skipped, " + read;
    }
}
