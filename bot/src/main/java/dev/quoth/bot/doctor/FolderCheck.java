package dev.quoth.bot.doctor;

import dev.quoth.bot.home.HomeFolder;
import dev.quoth.corpus.store.HomeFiles;
import java.nio.file.Files;

/// Whether there is a home, and this process may write in it.
record FolderCheck(HomeFolder folder) implements Check {

    @Override
    public String name() {
        return "home";
    }

    @Override
    public Finding run() {
        var path = folder.path();
        var files = new HomeFiles(path);
        if (Files.exists(path) && !Files.isDirectory(path)) {
            return new Finding.Failed(path + " is a file, and a home is a folder", "name another --home");
        }
        if (!files.exists()) {
            return new Finding.Failed("there is no home at " + path,
                    "make one with 'quoth add FOLDER', or name another --home");
        }
        return files.isWritable()
                ? new Finding.Fine(path + " can be read and written")
                : new Finding.Failed(path + " can't be written",
                        "give the user that runs 'quoth serve' the right to write it");
    }
}
