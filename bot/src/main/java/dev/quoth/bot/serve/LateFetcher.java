package dev.quoth.bot.serve;

import dev.quoth.bot.chat.FileFetcher;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.SharedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fetches files from a platform that is opened after those who want them: its menus name the commands that take files. Safe
/// for use by several threads.
final class LateFetcher implements FileFetcher {

    private final Platform platform;
    private volatile Map<Platform, FileFetcher> fetchers = Map.of();

    LateFetcher(Platform platform) {
        this.platform = platform;
    }

    /// Returns one for each platform that has files.
    static Map<Platform, LateFetcher> forAll() {
        return Stream.of(Platform.TELEGRAM, Platform.SLACK)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), LateFetcher::new));
    }

    /// Fetches with those of `opened` from now on; before, and where its platform is not among them, nothing is fetched.
    void use(Map<Platform, FileFetcher> opened) {
        fetchers = Map.copyOf(opened);
    }

    @Override
    public Path fetch(SharedFile file, Path folder) throws IOException {
        var fetcher = fetchers.get(platform);
        if (fetcher == null) {
            throw new IOException(platform.key() + " is off");
        }
        return fetcher.fetch(file, folder);
    }
}
