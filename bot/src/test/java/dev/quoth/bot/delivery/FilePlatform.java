package dev.quoth.bot.delivery;

import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Venue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A platform in a folder, which outlives the processes that talk to it: people ask in `asked`, `MILLIS PAYLOAD`; `offset`
/// says how many of them were acknowledged; messages appear in `said`, as `ROW CHAT MILLIS TEXT`. A request takes a while to
/// arrive, and its answer a while to come back.
final class FilePlatform implements Adapter {
    private static final int WAY_MILLIS = 4;

    private final Path folder;
    private final InstantSource clock;
    /// Whether it can tell what became of a request.
    private final boolean tells;

    /// @param folder a platform in a folder called `telling` can tell what became of a request
    FilePlatform(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        tells = folder.endsWith("telling");
    }

    Path folder() {
        return folder;
    }

    /// What was asked, and when.
    record Asked(long millis, String payload) {

        String text() {
            return payload.substring(payload.lastIndexOf('|') + 1);
        }
    }

    /// What was said in answer, and when.
    record Said(long row, String chat, long millis, String text) {}

    void ask(int chat, String text) throws IOException {
        append("asked", clock.millis() + " " + Chats.said(Integer.toString(chat), text).payload());
    }

    List<Asked> asked() throws IOException {
        return lines("asked").stream().map(line -> line.split(" ", 2))
                .map(words -> new Asked(Long.parseLong(words[0]), words[1])).toList();
    }

    List<Said> said() throws IOException {
        return lines("said").stream().map(line -> line.split(" ", 4))
                .map(words -> new Said(Long.parseLong(words[0]), words[1], Long.parseLong(words[2]), words[3]))
                .toList();
    }

    int offset() throws IOException {
        var file = folder.resolve("offset");
        return Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 0;
    }

    /// Acknowledges all questions before that one.
    void acknowledge(int offset) throws IOException {
        var next = folder.resolve("offset.new");
        Files.writeString(next, Integer.toString(offset));
        Files.move(next, folder.resolve("offset"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Platform platform() {
        return Platform.TELEGRAM;
    }

    @Override
    public Optional<Event> read(String payload) {
        return Optional.of(Chats.read(payload));
    }

    @Override
    public List<Outgoing> render(Rendering what) {
        return ((Reply.Message) what.reply()).parts().stream()
                .map(part -> new Outgoing(Chats.words(part), Outgoing.Pace.MESSAGE, false)).toList();
    }

    @Override
    public Outgoing plain(Venue venue, String text) {
        return new Outgoing(text, Outgoing.Pace.MESSAGE, false);
    }

    @Override
    public Delivery send(Dispatch request) throws InterruptedException {
        Thread.sleep(WAY_MILLIS);
        try {
            append("said", request.id() + " " + request.chat().value() + " " + clock.millis() + " "
                    + request.payload());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.sleep(WAY_MILLIS);
        return new Delivery.Sent(Optional.of(message(request.id())));
    }

    @Override
    public Trace find(Dispatch request) {
        if (!tells) {
            return new Trace.Unknown();
        }
        try {
            return said().stream().anyMatch(said -> said.row() == request.id())
                    ? new Trace.Found(message(request.id()))
                    : new Trace.Nowhere();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageId message(long row) {
        return new MessageId("m" + row);
    }

    @Override
    public void showLife(Event event) {}

    private void append(String name, String line) throws IOException {
        Files.writeString(folder.resolve(name), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<String> lines(String name) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
