package dev.quoth.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Takes a settings file apart, without knowing which settings there are. No problem repeats what stands in the file.
final class YamlFile {

    private static final int MOST_BYTES = 256 * 1024;

    /// What a file gives.
    ///
    /// @param whole    whether the file could be taken apart to its end
    /// @param given    what stands in it, by key (`telegram.token`), in the file's order
    /// @param problems what is wrong with it as a file
    record Content(boolean whole, Map<String, Given> given, List<Problem> problems) {

        static final Content EMPTY = new Content(true, Map.of(), List.of());

        static Content broken(String place, String reason) {
            return new Content(false, Map.of(), List.of(new Problem("", place, reason)));
        }
    }

    private YamlFile() {}

    /// Returns what stands in `path`: nothing where there is no such file.
    static Content read(Path path) {
        var name = String.valueOf(path.getFileName());
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Content.EMPTY;
        }
        if (!Files.isRegularFile(path)) {
            return Content.broken(name, Files.isDirectory(path)
                    ? "is a folder, not a file"
                    : Files.exists(path) ? "is not a plain file" : "can't be reached");
        }
        try (var in = Files.newInputStream(path)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return Content.broken(name, "is too large: settings take at most " + MOST_BYTES / 1024 + " KB");
            }
            return decode(name, bytes);
        } catch (IOException e) {
            return Content.broken(name, "can't be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static Content decode(String name, byte[] bytes) {
        var source = ByteBuffer.wrap(bytes);
        var text = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(source, text, true).isError()) {
            int line = 1;
            for (int at = 0; at < source.position(); at++) {
                line += bytes[at] == '\n' ? 1 : 0;
            }
            return Content.broken(name + ":" + line, "is not in UTF-8");
        }
        return YamlWalk.through(name, text.flip().toString());
    }
}
