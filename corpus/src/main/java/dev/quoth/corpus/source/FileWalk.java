package dev.quoth.corpus.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Goes through a folder and the folders in it, each folder's entries by name. Links to folders wait until the folders
/// themselves are done, so that a file has the address at which it really stands wherever it has one; every real folder
/// is gone through once.
final class FileWalk implements Iterator<Found> {
    /// The entries still to come of the folders that are open, the innermost first.
    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private final Queue<Path> linkedFolders = new ArrayDeque<>();
    private final Set<Path> visited = new HashSet<>();
    private final Path root;
    private final Predicate<Path> wanted;
    private @Nullable Found next;

    /// @param wanted which folders below `root` are gone through
    FileWalk(Path root, Predicate<Path> wanted) {
        this.root = root;
        this.wanted = wanted;
        open.push(List.of(root).iterator());
        next = advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Found next() {
        var found = next;
        if (found == null) {
            throw new NoSuchElementException("nothing more below " + root);
        }
        next = advance();
        return found;
    }

    private @Nullable Found advance() {
        while (!open.isEmpty() || !linkedFolders.isEmpty()) {
            Found found = null;
            if (open.isEmpty()) {
                found = enter(linkedFolders.remove());
            } else if (open.element().hasNext()) {
                found = look(open.element().next());
            } else {
                open.pop();
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Returns what `path` is, or null where it is a folder that has been entered or has to wait.
    private @Nullable Found look(Path path) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                if (!wanted.test(path)) {
                    return null;
                }
                if (Files.isSymbolicLink(path) && !path.equals(root)) {
                    linkedFolders.add(path);
                    return null;
                }
                return enter(path);
            }
            if (!attributes.isRegularFile()) {
                return new Found.Refused(path.toString(), "is a device, pipe or socket, not a file");
            }
        } catch (IOException e) {
            return unreadable(path, e);
        }
        return FileFormats.notRead(path)
                .<Found>map(
                        ending -> new Found.Refused(path.toString(), "has a format that is not read yet: ." + ending))
                .orElseGet(() -> new FoundFile(path));
    }

    private @Nullable Found enter(Path folder) {
        try {
            var real = folder.toRealPath();
            if (visited.contains(real)) {
                return new Found.Refused(folder.toString(), "leads to a folder that is read already: " + real);
            }
            if (!visited.isEmpty() && root.toRealPath().startsWith(real)) {
                return new Found.Refused(folder.toString(), "leads back to a folder that holds it: " + real);
            }
            open.push(entries(folder));
            visited.add(real);
            return null;
        } catch (IOException e) {
            return unreadable(folder, e);
        }
    }

    private static Iterator<Path> entries(Path folder) throws IOException {
        var entries = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(folder)) {
            for (var entry : stream) {
                if (!String.valueOf(entry.getFileName()).startsWith(".")) {
                    entries.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(null);
        return entries.iterator();
    }

    private static Found unreadable(Path path, IOException fault) {
        if (Files.isSymbolicLink(path) && !(fault instanceof AccessDeniedException)) {
            return new Found.Refused(path.toString(), "is a link that leads nowhere or in a circle");
        }
        return new Found.Unreadable(path.toString(), FileBytes.reason(fault));
    }
}
