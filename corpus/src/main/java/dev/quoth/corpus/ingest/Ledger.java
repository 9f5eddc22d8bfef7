package dev.quoth.corpus.ingest;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.read.Repairs;
import dev.quoth.corpus.source.Found;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.Place;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Stores what became of each file of a place, tells the listener, and keeps count. For one thread.
final class Ledger {
    private final CorpusStore store;
    private final Place place;
    private final IngestListener listener;
    private final Map<String, String> skippedBefore = new HashMap<>();

    private final Set<String> seen = new HashSet<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<SkippedFile> skipped = new ArrayList<>();
    private int read;
    private int unchanged;
    private int removed;
    private int passages;
    private int windows;
    private Repairs repairs = Repairs.NONE;

    Ledger(CorpusStore store, Place place, IngestListener listener) {
        this.store = store;
        this.place = place;
        this.listener = listener;
        store.skipped(place).forEach(file -> skippedBefore.put(file.address(), file.reason()));
    }

    /// Notes that something stands at the address of `found`.
    void see(Found found) {
        seen.add(found.address());
        if (found instanceof Found.Unreadable) {
            unreadable.add(found.address());
        }
    }

    void settle(Outcome outcome) {
        switch (outcome) {
            case Outcome.Made made -> settleMade(made);
            case Outcome.Unchanged file -> settleUnchanged(file.address());
            case Outcome.Skipped file -> settleSkipped(file);
            case Outcome.Failed file -> settleFailed(file);
        }
    }

    private void settleSkipped(Outcome.Skipped file) {
        if (!isNoted(file.address(), file.reason()) || !file.contentHash().isEmpty()) {
            store.putSkipped(place, file.address(), file.contentHash(), file.reason());
        }
        skip(file.address(), file.reason());
    }

    private void settleFailed(Outcome.Failed file) {
        var document = DocumentId.of(place.collection(), file.address());
        if (!isNoted(file.address(), file.reason()) && store.document(document).isEmpty()) {
            store.putSkipped(place, file.address(), "", file.reason());
        }
        skip(file.address(), file.reason());
    }

    private void settleMade(Outcome.Made made) {
        store.put(made.entry());
        var stored = new ReadDocument(made.entry().document().address(), made.entry().passages().size(),
                made.entry().passages().stream().mapToInt(passage -> passage.vectors().size()).sum(), made.repairs());
        read++;
        passages += stored.passages();
        windows += stored.windows();
        repairs = repairs.plus(stored.repairs());
        listener.read(stored);
    }

    private void settleUnchanged(String address) {
        var reason = skippedBefore.get(address);
        if (reason != null) {
            skip(address, reason);
        } else {
            unchanged++;
            listener.unchanged(address);
        }
    }

    private boolean isNoted(String address, String reason) {
        return reason.equals(skippedBefore.get(address));
    }

    private void skip(String address, String reason) {
        skipped.add(new SkippedFile(address, reason));
        listener.skipped(address, reason);
    }

    /// Removes the documents whose file is gone. Those below a folder that can't be read now are not known to be gone.
    ///
    /// @param known addresses that documents of the place stood at before
    void removeVanished(Collection<String> known) {
        for (var folder : unreadable) {
            known.stream().filter(address -> address.startsWith(folder + "/")).forEach(seen::add);
        }
        removed = store.retain(place, seen);
    }

    IngestSummary summary(Duration duration) {
        skipped.sort(Comparator.comparing(SkippedFile::address));
        return new IngestSummary(read, unchanged, skipped, removed, passages, windows, repairs, duration);
    }
}
