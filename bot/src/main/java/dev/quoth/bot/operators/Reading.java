package dev.quoth.bot.operators;

import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.wording.OperatorPhrase;
import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.ingest.IngestSummary;
import dev.quoth.corpus.source.SourceException;
import dev.quoth.corpus.sqlite.StoreException;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A reading of documents that somebody waits for.
record Reading(Interim interim, Says says, InstantSource clock) {
    private static final int MOST_SKIPPED = 10;

    /// What reads.
    @FunctionalInterface
    interface Work {
        IngestSummary read(IngestListener progress) throws InterruptedException;
    }

    /// How it ended.
    sealed interface Outcome {

        record Done(IngestSummary summary) implements Outcome {}

        /// Nothing could be read; `reason` is for people.
        record Failed(String reason) implements Outcome {}
    }

    /// Shows that `what` is read and how far it is.
    Outcome run(String what, Work work) throws InterruptedException {
        interim.show(says.of(OperatorPhrase.READING, what));
        try {
            return new Outcome.Done(work.read(new InterimProgress(interim, says, clock)));
        } catch (StoreException | SourceException e) {
            return new Outcome.Failed(String.valueOf(e.getMessage()));
        }
    }

    /// Returns what it came to.
    ///
    /// @param into the collection, or collections, that were read into
    List<ReplyPart> report(IngestSummary summary, String into) {
        var parts = new ArrayList<ReplyPart>();
        if (summary.read() > 0) {
            parts.add(says.paragraph(OperatorPhrase.READ, into, summary.read()));
        } else {
            parts.add(says.paragraph(OperatorPhrase.READ_NOTHING));
        }
        if (summary.unchanged() > 0) {
            parts.add(says.paragraph(OperatorPhrase.UNCHANGED, summary.unchanged()));
        }
        if (summary.removed() > 0) {
            parts.add(says.paragraph(OperatorPhrase.REMOVED, summary.removed()));
        }
        var skipped = Stream.concat(summary.skipped().stream(), summary.outdated().stream()).toList();
        if (!skipped.isEmpty()) {
            parts.add(items(skipped));
        }
        return parts;
    }

    private Items items(List<SkippedFile> skipped) {
        var lines = new ArrayList<List<Run>>();
        skipped.stream().limit(MOST_SKIPPED).forEach(file -> lines.add(says.line(OperatorPhrase.SKIPPED,
                Printable.line(file.address()), file.reason())));
        if (skipped.size() > MOST_SKIPPED) {
            lines.add(says.line(OperatorPhrase.SKIPPED_MORE, skipped.size() - MOST_SKIPPED));
        }
        return new Items(lines);
    }
}
