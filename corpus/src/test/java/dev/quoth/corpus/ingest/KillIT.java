package dev.quoth.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.KilledProgram;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.StoreCheck;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reading that is killed (SIGKILL) at any moment loses nothing that it said it had read. Between two kills some files
/// change, so that kills also hit replacements. Run: `mvn verify -pl corpus -am -Dit.test=KillIT`; another course with
/// `-Dkill.seed=N`.
class KillIT {
    private static final String DONE = "done";
    private static final int KILLS = 25;
    private static final int FILES = 300;
    private static final int CHANGED_EACH_TIME = 100;
    /// Most kills come this long after some documents were read, at the most, so that others are under way.
    private static final int LATEST_MILLIS = 40;
    /// Every such kill comes at any moment since the process began, most often before its store is open.
    private static final int EARLY = 5;
    private static final int LATEST_EARLY_MILLIS = 1000;

    @TempDir
    Path home;
    @TempDir
    Path docs;
    private final Random random = new Random(Long.getLong("kill.seed", 42));

    @Test
    void losesNoDocumentThatItSaidItHadRead() throws Exception {
        for (int file = 0; file < FILES; file++) {
            write(file);
        }
        var promised = new HashSet<String>();
        int midway = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var read = kill % EARLY == 0 ? killEarly() : killWhileItReads();
            midway += read.isEmpty() || read.contains(DONE) ? 0 : 1;
            promised.addAll(read);
            promised.remove(DONE);
            check(promised);
            for (int change = 0; change < CHANGED_EACH_TIME; change++) {
                int file = random.nextInt(FILES);
                promised.remove(file(file).toString());
                write(file);
            }
        }
        var last = start();
        try (var output = last.inputReader()) {
            assertEquals("done " + FILES, output.lines().reduce((before, line) -> line).orElseThrow());
        }
        assertEquals(0, last.waitFor());
        var all = new HashSet<String>();
        for (int file = 0; file < FILES; file++) {
            all.add(file(file).toString());
        }
        check(all);
        System.out.printf("%d kills, %d of them midway; %d documents whole at the end%n", KILLS, midway, all.size());
        assertTrue(midway >= KILLS / 5, "too few kills came while documents were read");
    }

    private Set<String> killEarly() throws Exception {
        var reader = start();
        try (var output = reader.inputReader()) {
            reader.waitFor(random.nextInt(LATEST_EARLY_MILLIS), TimeUnit.MILLISECONDS);
            return kill(reader, output);
        }
    }

    private Set<String> killWhileItReads() throws Exception {
        var reader = start();
        try (var output = reader.inputReader()) {
            assertEquals("reading", output.readLine());
            var said = new HashSet<String>();
            for (int documents = random.nextInt(CHANGED_EACH_TIME); documents > 0
                    && !said.contains(DONE); documents--) {
                said.addAll(addresses(Stream.ofNullable(output.readLine())));
            }
            reader.waitFor(random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
            said.addAll(kill(reader, output));
            return said;
        }
    }

    /// Returns the addresses that `reader` said it had read before it was killed, and [#DONE] where it had read all. Its
    /// last line may be cut short.
    private static Set<String> kill(Process reader, BufferedReader output) throws Exception {
        KilledProgram.kill(reader);
        return addresses(output.lines());
    }

    private static Set<String> addresses(Stream<String> lines) {
        return lines.map(line -> line.startsWith(DONE) ? DONE : line.replaceFirst("^read ", ""))
                .filter(line -> line.equals(DONE) || Files.isRegularFile(Path.of(line)))
                .collect(Collectors.toSet());
    }

    private Process start() throws IOException {
        return KilledProgram.of(KilledReader.class, home.toString(), docs.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Checks that the store is sound, that it has each of `addresses` as its file stands, and that none is there in part.
    private void check(Set<String> addresses) throws Exception {
        var file = home.resolve("quoth.db");
        try (var store = CorpusStore.open(file, Clock.systemUTC())) {
            for (var address : addresses) {
                var document = store.document(DocumentId.of("killed", address));
                assertTrue(document.isPresent(), () -> address + " is lost");
                assertEquals(Files.readString(Path.of(address)), document.orElseThrow().text());
            }
            store.forEach(Optional.empty(), entry -> {
                var text = entry.document().text();
                assertEquals(text.lines().count(), entry.passages().size());
                for (var embedded : entry.passages()) {
                    assertArrayEquals(FakeEmbedder.vector(embedded.passage().span().of(text)),
                            embedded.vectors().get(0));
                }
            });
            assertEquals(store.documents(Optional.empty()).size(), store.changesSince(0).put().size());
        }
        assertEquals(List.of(), StoreCheck.problems(file));
    }

    private Path file(int number) {
        return docs.resolve(number % 7 + "/" + number + ".txt");
    }

    private void write(int number) throws IOException {
        var text = new StringBuilder("Document " + number + ".");
        for (int line = random.nextInt(10); line >= 0; line--) {
            text.append("\nLine ").append(line).append(" says ").append(random.nextInt()).append('.');
        }
        Files.createDirectories(file(number).getParent());
        Files.writeString(file(number), text);
    }
}
