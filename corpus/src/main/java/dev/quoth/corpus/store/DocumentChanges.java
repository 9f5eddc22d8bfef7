package dev.quoth.corpus.store;

import dev.quoth.corpus.Document;
import dev.quoth.corpus.source.Validators;
import dev.quoth.corpus.store.PlaceSummary.SkippedFile;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Changes to what stands at addresses, in one transaction. Of what is replaced or removed, what stored quotes are from is
/// kept, and the snapshots that nothing is made of any more are dropped.
record DocumentChanges(Handle handle, Instant now) {

    /// Stores `entry` in place of whatever stood at its address in its collection.
    void put(DocumentEntry entry, Provenance provenance) {
        var document = entry.document();
        var place = new Place(document.collection(), document.place());
        replacing(files(document), () -> {
            new PlaceTable(handle).add(place, now);
            long file = new FileTable(handle).put(place, document.address(), document.contentHash(), provenance);
            long generation = new DocumentTable(handle).put(file, entry, now);
            putSnapshot(document, provenance);
            new StoryTable(handle).link(file, provenance.bands(), document.text(), generation);
            return true;
        });
    }

    /// Stores that the same document was made of other bytes or in another way.
    void putSame(DocumentEntry entry, Provenance provenance) {
        var document = entry.document();
        var place = new Place(document.collection(), document.place());
        droppingSnapshots(files(document), () -> {
            long file = new FileTable(handle).put(place, document.address(), document.contentHash(), provenance);
            new DocumentTable(handle).putSourceMap(file, entry.sourceMap());
            putSnapshot(document, provenance);
            var stories = new StoryTable(handle);
            if (!stories.hasFingerprint(file)) {
                stories.link(file, provenance.bands(), document.text(), new DocumentTable(handle).generation(file));
            }
            return true;
        });
    }

    private void putSnapshot(Document document, Provenance provenance) {
        provenance.snapshot().ifPresent(snapshot -> new SnapshotTable(handle).put(document.contentHash(), snapshot));
    }

    private List<Long> files(Document document) {
        return new FileTable(handle).find(document.collection(), document.address());
    }

    /// Stores that no document can be made of what stands at an address of `place`.
    void skip(Place place, SkippedFile skipped, String contentHash, String recipe) {
        new PlaceTable(handle).add(place, now);
        var files = new FileTable(handle);
        replacing(files.find(place.collection(), skipped.address()), () -> {
            long file = files.put(place, skipped.address(), contentHash, Provenance.of(recipe, Validators.NONE));
            files.skip(file, skipped.reason());
            return new DocumentTable(handle).remove(List.of(file));
        });
    }

    /// Removes what stands at the addresses that are `gone` from `place`, but for what another place holds; returns how many
    /// documents were removed.
    int remove(Place place, Predicate<String> gone) {
        var table = new FileTable(handle);
        var files = table.heldOnlyBy(place, gone);
        return replacing(files, () -> {
            table.letGo(place, gone);
            int removed = new DocumentTable(handle).remove(files);
            table.delete(files);
            return removed;
        });
    }

    private <T> T replacing(List<Long> files, Supplier<T> change) {
        var versions = new VersionTable(handle);
        files.forEach(file -> versions.keepCited(file, now));
        return droppingSnapshots(files, change);
    }

    private <T> T droppingSnapshots(List<Long> files, Supplier<T> change) {
        var table = new FileTable(handle);
        var hashes = files.stream().map(table::contentHash).filter(hash -> !hash.isEmpty()).toList();
        var changed = change.get();
        hashes.forEach(new SnapshotTable(handle)::dropUnused);
        return changed;
    }
}
