package dev.quoth.bot.console;

import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.ingest.IngestSummary;
import dev.quoth.corpus.read.Repairs;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words what a reading came to.
final class SummaryText {
    private static final int MOST_FILES = 20;

    private SummaryText() {}

    static List<String> lines(IngestSummary summary) {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, "Read %s (%s) in %.1f s; %d unchanged, %d skipped, %d removed",
                counted(summary.read(), "document", "documents"), counted(summary.passages(), "passage", "passages"),
                summary.duration().toMillis() / 1e3, summary.unchanged(), summary.skipped().size(),
                summary.removed()));
        if (!summary.repairs().equals(Repairs.NONE)) {
            lines.add(repaired(summary.repairs()));
        }
        addFiles(lines, "Skipped:", summary.skipped());
        addFiles(lines, "Could not be read again; the old text stays:", summary.outdated());
        return lines;
    }

    private static void addFiles(List<String> lines, String heading, List<SkippedFile> files) {
        if (!files.isEmpty()) {
            lines.add(heading);
        }
        files.stream().limit(MOST_FILES)
                .forEach(file -> lines.add("  " + Printable.line(file.address() + " " + file.reason())));
        if (files.size() > MOST_FILES) {
            lines.add("  and " + (files.size() - MOST_FILES) + " more");
        }
    }

    private static String repaired(Repairs repairs) {
        return "Repaired: " + counted(repairs.joinedLines(), "line joined", "lines joined") + ", "
                + counted(repairs.removedSpaces(), "stray space removed", "stray spaces removed") + ", "
                + counted(repairs.undoubled(), "doubled line mended", "doubled lines mended") + ", "
                + counted(repairs.droppedBlocks(), "block of navigation left out", "blocks of navigation left out");
    }

    static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
