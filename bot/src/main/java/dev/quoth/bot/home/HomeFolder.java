package dev.quoth.bot.home;

import dev.quoth.corpus.store.HomeFiles;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.model.VectorSpaces;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a home lies.
///
/// @param path absolute; the folder need not be there
public record HomeFolder(Path path) {

    private static final String INDEX = "index";

    public HomeFolder {
        path = path.toAbsolutePath().normalize();
    }

    /// Returns the folder that was `given`, else the one that `QUOTH_HOME` names, else `.quoth` in the user's own folder.
    public static HomeFolder of(Optional<Path> given, Map<String, String> environment) {
        return new HomeFolder(given.orElseGet(() -> fromEnvironment(environment)));
    }

    private static Path fromEnvironment(Map<String, String> environment) {
        var named = environment.getOrDefault("QUOTH_HOME", "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        var user = environment.getOrDefault("HOME", "");
        return Path.of(user.isBlank() ? System.getProperty("user.home") : user, ".quoth");
    }

    /// Returns the home `name` inside this one.
    public HomeFolder resolve(String name) {
        return new HomeFolder(path.resolve(name));
    }

    HomeFiles files() {
        return new HomeFiles(path);
    }

    /// Returns where the home's own bilingual model stands, if it has one.
    public Path bilingual() {
        return path.resolve(Bridge.MODEL);
    }

    /// Returns where the index of the vectors of `embedder` lies: each model has its own, so that one can be asked while
    /// another is made.
    Path index(String embedder) {
        return embedder.equals(VectorSpaces.PACKAGED.embedder())
                ? files().index()
                : path.resolve(INDEX + "-" + Integer.toHexString(embedder.hashCode()));
    }

    /// Removes all indexes but those of `embedders`.
    void removeIndexesBut(Set<String> embedders) {
        var kept = embedders.stream().map(this::index).toList();
        try (var files = Files.newDirectoryStream(path, INDEX + "*")) {
            for (var file : files) {
                if (!kept.contains(file)) {
                    remove(file);
                }
            }
        } catch (IOException e) {
            throw new HomeException("removing an old index in " + path + ": " + e.getMessage(), e);
        }
    }

    private static void remove(Path index) throws IOException {
        try (var files = Files.walk(index)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Throws [HomeException] where there is no home in the folder.
    HomeFolder requireThere() {
        if (!files().exists()) {
            throw new HomeException("there is no home at " + path + "; make one with 'quoth add FOLDER', or name "
                    + "another --home", null);
        }
        return this;
    }

    /// Makes the folder where there is none; throws [HomeException] where there can be none, or where it can't be written.
    HomeFolder requireWritable() {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new HomeException(path + " is a file, and a home is a folder; name another --home", null);
        }
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            var reason = e instanceof AccessDeniedException
                    ? "you may not write there"
                    : e.getClass().getSimpleName() + ": " + e.getMessage();
            throw new HomeException("the home " + path + " can't be made (" + reason + "); name another --home", e);
        }
        if (!Files.isWritable(path)) {
            throw new HomeException("the home " + path + " can't be written; give yourself the right to write it, or "
                    + "name another --home", null);
        }
        return this;
    }
}
