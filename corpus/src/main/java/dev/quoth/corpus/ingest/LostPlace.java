package dev.quoth.corpus.ingest;

import dev.quoth.corpus.store.KnownFile;
import dev.quoth.corpus.store.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Tells a place that is gone from one that can't be read now.
final class LostPlace {

    private LostPlace() {}

    /// Whether `place` was a single file that is certainly gone: the folder that it stood in is there without it. A folder
    /// that is gone may lie on a disk that is not there now.
    ///
    /// @param known what stood at the place before
    static boolean isGoneForGood(Place place, Map<String, KnownFile> known) {
        var name = place.name();
        boolean wasFile = !known.isEmpty()
                && known.keySet().stream().allMatch(address -> address.equals(name) || address.startsWith(name + "!/"));
        if (!wasFile || name.contains("://")) {
            return false;
        }
        var folder = Path.of(name).getParent();
        return folder != null && Files.isReadable(folder) && Files.notExists(Path.of(name));
    }
}
