package dev.quoth.corpus.ingest;

import dev.quoth.corpus.read.Repairs;
import dev.quoth.corpus.source.Found;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.corpus.store.KnownFile;
import dev.quoth.corpus.store.Place;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.time.Duration;
import java.util.ArrayList;
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
    private final String recipe;
    private final IngestListener listener;
    private final Map<String, KnownFile> known;
    private final Map<String, String> skippedBefore = new HashMap<>();

    private final Set<String> seen = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<SkippedFile> skipped = new ArrayList<>();
    private final List<SkippedFile> outdated = new ArrayList<>();
    private int read;
    private int unchanged;
    private int removed;
    private int passages;
    private int windows;
    private Repairs repairs = Repairs.NONE;

    /// @param known  what stood at each address of the place before
    /// @param recipe how documents are made now
    Ledger(CorpusStore store, Place place, Map<String, KnownFile> known, String recipe, IngestListener listener) {
        this.store = store;
        this.place = place;
        this.known = known;
        this.recipe = recipe;
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
            case Outcome.Same same -> settleSame(same);
            case Outcome.Unchanged file -> settleUnchanged(file.address(), file.validators());
            case Outcome.Skipped file -> settleSkipped(file);
            case Outcome.Gone file -> settleGone(file);
            case Outcome.Failed file -> settleFailed(file);
        }
    }

    private void settleSkipped(Outcome.Skipped skip) {
        if (!isNoted(skip.file()) || !skip.contentHash().isEmpty()) {
            store.putSkipped(place, skip.file(), skip.contentHash(), recipe);
        }
        skip(skip.file());
    }

    private void settleGone(Outcome.Gone file) {
        gone.add(file.address());
        if (known.containsKey(file.address())) {
            listener.gone(file.address());
        } else {
            skip(new SkippedFile(file.address(), file.reason()));
        }
    }

    private void settleFailed(Outcome.Failed failed) {
        var file = new SkippedFile(failed.address(), failed.reason());
        var before = known.get(failed.address());
        if (before != null && before.isDocument()) {
            store.noteUnreachable(place, file.address(), file.reason());
            outdated.add(file);
            listener.skipped(file.address(), file.reason());
        } else {
            if (!isNoted(file)) {
                store.putSkipped(place, file, "", recipe);
            }
            skip(file);
        }
    }

    private void settleMade(Outcome.Made made) {
        store.put(made.entry(), made.provenance());
        var stored = new ReadDocument(made.entry().document().address(), made.entry().passages().size(),
                made.entry().passages().stream().mapToInt(passage -> passage.vectors().size()).sum(), made.repairs());
        read++;
        passages += stored.passages();
        windows += stored.windows();
        repairs = repairs.plus(stored.repairs());
        listener.read(stored);
    }

    private void settleSame(Outcome.Same same) {
        store.putSame(same.entry(), same.provenance());
        leave(address(same.entry()));
    }

    private static String address(DocumentEntry entry) {
        return entry.document().address();
    }

    private void settleUnchanged(String address, Validators validators) {
        var before = known.get(address);
        if (before != null && (before.isUnreachable() || !before.validators().equals(validators))) {
            store.noteReached(place, address, validators);
        }
        var reason = skippedBefore.get(address);
        if (reason != null) {
            skip(new SkippedFile(address, reason));
        } else {
            leave(address);
        }
    }

    private void leave(String address) {
        unchanged++;
        listener.unchanged(address);
    }

    private boolean isNoted(SkippedFile file) {
        return file.reason().equals(skippedBefore.get(file.address()));
    }

    private void skip(SkippedFile file) {
        skipped.add(file);
        listener.skipped(file.address(), file.reason());
    }

    /// Notes as gone what was not seen. What lies below a folder that can't be read now is not known to be gone.
    void noteVanished() {
        for (var address : known.keySet()) {
            if (!seen.contains(address) && unreadable.stream().noneMatch(folder -> address.startsWith(folder + "/"))) {
                gone.add(address);
            }
        }
    }

    /// Removes the documents that are certainly gone.
    void removeGone() {
        removed = gone.isEmpty() ? 0 : store.forget(place, gone);
    }

    IngestSummary summary(Duration duration) {
        skipped.sort(Comparator.comparing(SkippedFile::address));
        outdated.sort(Comparator.comparing(SkippedFile::address));
        return new IngestSummary(read, unchanged, skipped, outdated, removed, passages, windows, repairs, duration);
    }
}
