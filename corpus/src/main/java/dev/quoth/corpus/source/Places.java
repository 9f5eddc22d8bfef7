package dev.quoth.corpus.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;

/// Places as people give them: a folder or a file. Web addresses are known for what they are and not read yet.
public final class Places {

    private Places() {}

    /// Returns the name under which the place `given` is kept: an absolute, normalised path, links not followed; a web
    /// address stays as it is. Whether there is such a place is not looked at. Throws [SourceException] for what can't be
    /// a path.
    public static String name(String given) {
        if (isWebAddress(given)) {
            return given;
        }
        if (given.isBlank()) {
            throw new SourceException("a place must be a folder or a file, got an empty name");
        }
        try {
            return Path.of(given).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            throw new SourceException("'" + given + "' can't be the name of a folder or file: " + e.getReason());
        }
    }

    /// Returns what stands at the place named `name`, in an order that is the same as long as nothing changes there; each
    /// is looked up only when it is asked for. Hidden files and folders are passed over without a word. Throws
    /// [SourceException] where there is nothing or where it can't be read.
    public static Iterator<Found> open(String name) {
        if (isWebAddress(name)) {
            throw new SourceException(
                    name + " is a web address, and those are not read yet; save the page and add the file");
        }
        var path = Path.of(name(name));
        if (!Files.exists(path)) {
            throw new SourceException(Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                    ? path + " is a link that leads nowhere"
                    : path + " does not exist");
        }
        if (!Files.isReadable(path)) {
            throw new SourceException(path + " may not be read by you");
        }
        return new FileWalk(path);
    }

    private static boolean isWebAddress(String name) {
        return name.regionMatches(true, 0, "http://", 0, 7) || name.regionMatches(true, 0, "https://", 0, 8);
    }
}
