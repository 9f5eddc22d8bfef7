package dev.quoth.corpus.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Names files by a pattern: `*` and `?` within one name, `**` over folders, `[abc]`, `{md,txt}`.
final class Glob {
    private static final Pattern MARKS = Pattern.compile("[*?\\[{]");
    /// Names everything.
    static final Glob ALL = new Glob(Path.of(""), path -> true, Integer.MAX_VALUE);

    private final Path root;
    private final PathMatcher matcher;
    private final int depth;

    private Glob(Path root, PathMatcher matcher, int depth) {
        this.root = root;
        this.matcher = matcher;
        this.depth = depth;
    }

    /// Returns the glob that `name`, an absolute path, is; empty where it has none of the marks. Throws [SourceException]
    /// where it can't be understood.
    static Optional<Glob> parse(Path name) {
        int fixed = 0;
        while (fixed < name.getNameCount() && !MARKS.matcher(name.getName(fixed).toString()).find()) {
            fixed++;
        }
        if (fixed == name.getNameCount()) {
            return Optional.empty();
        }
        var root = name.getRoot();
        var rest = name.subpath(fixed, name.getNameCount());
        // For Java, **/ asks for a folder at least; for people it may be none.
        var pattern = rest.toString().replace("**/", "{**/,}");
        try {
            return Optional.of(new Glob(fixed == 0 ? root : root.resolve(name.subpath(0, fixed)),
                    FileSystems.getDefault().getPathMatcher("glob:" + pattern),
                    pattern.contains("**") ? Integer.MAX_VALUE : rest.getNameCount()));
        } catch (PatternSyntaxException e) {
            throw new SourceException("'" + name + "' is no pattern of files; look at its brackets");
        }
    }

    /// Returns the longest folder that holds all it may name.
    Path root() {
        return root;
    }

    /// Whether something in `folder`, below [#root], may be named.
    boolean reaches(Path folder) {
        return folder.getNameCount() - root.getNameCount() < depth;
    }

    boolean names(Path file) {
        return this == ALL || matcher.matches(root.relativize(file));
    }
}
