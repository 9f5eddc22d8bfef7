package dev.quoth.bot.console;

import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.proof.Repair.Kind;
import dev.quoth.corpus.proof.Verified;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Proves what is stored against its sources.
@Command(name = "verify", description = "Finds every passage and every stored quote again in its source.", footer = {"",
        "Examples:", "  quoth verify", "  quoth verify --verbose --collection board", "",
        "Exit code 1: something was not found, or its source has changed or is gone, each on a line of its own."})
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Mixin
    CollectionOption collection = new CollectionOption();

    @Option(names = "--verbose", description = "Name every document, and what was repaired in it.")
    boolean isVerbose;

    @Override
    public Integer call() throws InterruptedException {
        var root = QuothCommand.of(quoth);
        var tally = new Tally();
        try (var home = root.openToRead()) {
            home.verification().run(collection.name(), verified -> {
                tally.count(verified);
                lines(verified).forEach(root.surroundings()::print);
            });
        }
        root.surroundings().print(tally.line());
        return tally.unfound == 0 ? ExitCode.DONE : ExitCode.NO;
    }

    private List<String> lines(Verified verified) {
        var address = Printable.line(verified.address());
        return switch (verified) {
            case Verified.Proven proven when isVerbose ->
                List.of(address + ": " + found(proven.passages(), proven.quotes()) + repairs(proven.repairs()));
            case Verified.Proven proven -> List.of();
            case Verified.Unproven unproven ->
                unproven.faults().stream().map(fault -> address + ": " + Printable.line(fault)).toList();
            case Verified.Unknown unknown -> List.of(address + " " + Printable.line(unknown.reason()));
        };
    }

    private static String found(int passages, int quotes) {
        return SummaryText.counted(passages, "passage", "passages") + " and "
                + SummaryText.counted(quotes, "stored quote", "stored quotes") + " found";
    }

    private static String repairs(Map<Kind, Integer> repairs) {
        return repairs.isEmpty()
                ? ", nothing repaired"
                : repairs.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey().plural() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", "; repaired between: ", ""));
    }

    /// Counts over all documents.
    private static final class Tally {
        private final EnumMap<Kind, Integer> repairs = new EnumMap<>(Kind.class);
        private int documents;
        private int passages;
        private int quotes;
        private int unfound;

        void count(Verified verified) {
            documents += verified instanceof Verified.Proven proven && proven.quotes() > 0 ? 0 : 1;
            switch (verified) {
                case Verified.Proven proven -> {
                    passages += proven.passages();
                    quotes += proven.quotes();
                    proven.repairs().forEach((kind, times) -> repairs.merge(kind, times, Integer::sum));
                }
                case Verified.Unproven unproven -> unfound++;
                case Verified.Unknown unknown -> unfound++;
            }
        }

        String line() {
            var counted = "Verified " + SummaryText.counted(documents, "document", "documents") + ": "
                    + found(passages, quotes)
                    + repairs(repairs);
            return unfound == 0
                    ? counted
                    : counted + "; " + unfound + " not proven, see above";
        }
    }
}
