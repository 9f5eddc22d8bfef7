package dev.quoth.bot.conversation;

import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeFolder;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.store.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// A few documents in three languages and two collections, with the packaged models.
final class SmallLibrary implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));

    private final Home home;
    private final HomeLibrary library;
    private final Path documents;

    SmallLibrary(Path folder) throws IOException, InterruptedException {
        documents = Files.createDirectories(folder.resolve("docs"));
        write("mill.md", "The mill", "2020-05-04",
                "Aston lies on the river.\n\nThe old mill at Aston was built in 1842."
                        + " It ground wheat for three villages.\n\nThe mill closed in 1931.");
        write("ferry.md", "The ferry", "2021-06-01", "The ferry to Lamma Island costs 20 dollars on weekdays.");
        write("mills.md", "Mills of the county", "2018-04-04",
                "Many a mill stood on the river.\n\nThe new mill at Benton was built by a baker. It burnt down.");
        write("hsr.md", "高速鐵路", "2022-03-09", "高速鐵路列車的最高營運時速為300公里，全線設有十二個車站。");
        write("qiao.md", "大桥", "2019-01-02", "这座大桥全长503米，历时六年建成。");
        var board = Files.createDirectories(folder.resolve("board"));
        Files.writeString(board.resolve("budget.md"),
                "---\ntitle: The budget\ndate: 2023-07-07\n---\n\nThe board granted the museum 9 million dollars.\n");
        home = Home.openOrMake(new HomeFolder(folder.resolve("home")), Map.of(), CLOCK);
        library = new HomeLibrary(home, CLOCK);
        library.add(new Place("default", documents.toString()), IngestListener.NONE);
        library.add(new Place("board", board.toString()), IngestListener.NONE);
    }

    void write(String name, String title, String date, String text) throws IOException {
        Files.writeString(documents.resolve(name),
                "---\ntitle: " + title + "\ndate: " + date + "\n---\n\n" + text + "\n");
    }

    void sync() throws InterruptedException {
        library.sync(IngestListener.NONE);
    }

    Library library() {
        return library;
    }

    @Override
    public void close() {
        library.close();
        home.close();
    }
}
