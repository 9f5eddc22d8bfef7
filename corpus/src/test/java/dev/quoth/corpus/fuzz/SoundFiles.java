package dev.quoth.corpus.fuzz;

import dev.quoth.corpus.extract.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Small sound files of every format, to be changed.
final class SoundFiles {

    private SoundFiles() {}

    /// Returns them by name.
    static Map<String, byte[]> all() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var folder : new String[]{"sample", "src/test/resources/dev/quoth/corpus/read/pages"}) {
            try (var paths = Files.list(Path.of(folder))) {
                for (var path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(path.getFileName().toString(), Files.readAllBytes(path));
                }
            }
        }
        SampleFiles.all().forEach((ending, bytes) -> files.put("a." + ending, bytes));
        files.put("a.pdf", SampleFiles.pdf());
        return files;
    }
}
