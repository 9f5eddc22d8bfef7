package dev.quoth.corpus.source;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The endings of files that hold no text.
final class FileFormats {
    private static final Set<String> NOT_READ = Set.of(
            "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "ico", "psd", "ai", "eps",
            "mp3", "m4a", "wav", "flac", "ogg", "aac", "mp4", "m4v", "mov", "avi", "mkv", "webm", "wmv",
            "gz", "tgz", "bz2", "xz", "zst", "7z", "rar", "tar", "jar", "war", "iso", "dmg", "deb", "rpm",
            "exe", "dll", "so", "dylib", "class", "pyc", "wasm", "bin",
            "db", "sqlite", "sqlite3", "parquet", "onnx", "ttf", "otf", "woff", "woff2");

    private FileFormats() {}

    /// Returns the ending of `file`, in lower case, where files of that ending are not read.
    static Optional<String> notRead(Path file) {
        var name = String.valueOf(file.getFileName());
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains(".") && NOT_READ.contains(ending) ? Optional.of(ending) : Optional.empty();
    }
}
