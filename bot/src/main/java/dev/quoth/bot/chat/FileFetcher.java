package dev.quoth.bot.chat;

import java.io.IOException;
import java.nio.file.Path;

/// Fetches the files that people send.
public interface FileFetcher {

    /// Writes `file` into `folder`, under a name made of its own that is safe there, and returns where it stands. Throws
    /// IOException, whose message is a reason for people, where the platform does not give it.
    Path fetch(SharedFile file, Path folder) throws IOException;
}
