package dev.quoth.corpus.source;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What stands in a folder, all of it or what a glob names. Folders that can't be read are given as such: what is in them
/// is not known to be gone.
final class FolderFinds implements Finds {
    private final Supplier<Iterator<Found>> walk;
    private final Glob glob;
    private final Iterator<Found> founds;
    private @Nullable Found next;

    FolderFinds(Supplier<Iterator<Found>> walk, Glob glob) {
        this.walk = walk;
        this.glob = glob;
        this.founds = walk.get();
    }

    @Override
    public OptionalInt total() throws InterruptedException {
        int total = 0;
        for (var all = new FolderFinds(walk, glob); all.hasNext(); all.next()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("counting files was interrupted");
            }
            total++;
        }
        return OptionalInt.of(total);
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public boolean hasNext() {
        while (next == null && founds.hasNext()) {
            var found = founds.next();
            next = found instanceof Found.Unreadable || glob.names(Path.of(found.address())) ? found : null;
        }
        return next != null;
    }

    @Override
    public Found next() {
        var found = hasNext() ? next : null;
        if (found == null) {
            throw new NoSuchElementException("nothing more in the folder");
        }
        next = null;
        return found;
    }
}
