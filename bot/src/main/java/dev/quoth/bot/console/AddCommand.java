package dev.quoth.bot.console;

import dev.quoth.bot.home.Home;
import dev.quoth.config.SyncSettings;
import dev.quoth.corpus.source.Places;
import dev.quoth.corpus.store.Place;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/// Adds sources and reads them.
@Command(name = "add", description = "Adds sources (folders, files, web addresses) and reads them.", footer = {"",
        "Examples:",
        "  quoth add ~/reports", "  quoth add minutes.txt press/ --collection board", "  quoth add ~/inbox --every 10m",
        "  quoth add '/docs/**/*.md'", "  quoth add https://example.org/feed.xml list:addresses.txt", "",
        "A feed or a site map stands for the pages that it lists; list:FILE names a place on each line.",
        "robots.txt and web.* in quoth.yaml say what is read of the web, and how fast.",
        "Reading again costs little: what has not changed is left as it is.",
        "Exit code 1: a place failed, or nothing could be read."})
final class AddCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    private final CollectionOption collection = new CollectionOption();

    @Parameters(paramLabel = "PLACE", arity = "1..*", description = "A folder, a file, a glob in quotes, a web address, or list:FILE.")
    List<String> places = List.of();

    @Option(names = "--collection", paramLabel = "NAME", description = "The collection to put the documents into; default: default.")
    void collection(String name) {
        collection.name(name);
    }

    @Option(names = "--every", paramLabel = "TIME", converter = Every.class, description = "How long after a reading it is read again by 'quoth sync --watch': 30m, 6h, 1d, or off; default: what the setting sync.every says.")
    @Nullable
    Duration every;

    /// Reads what `--every` says, as the setting `sync.every` is read.
    static final class Every implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return SyncSettings.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        var root = QuothCommand.of(quoth);
        var name = collection.name().orElse(Home.DEFAULT_COLLECTION);
        var wanted = new LinkedHashSet<Place>();
        places.forEach(place -> wanted.add(new Place(name, Places.name(place))));
        try (var home = root.openToWrite()) {
            var result = new ReadingRun(home, root.surroundings()).read(wanted);
            if (every != null) {
                var chosen = Optional.of(every);
                wanted.forEach(place -> home.store().setEvery(place, chosen));
            }
            SummaryText.lines(result.summary()).forEach(root.surroundings()::print);
            return result.exitCode();
        }
    }
}
