package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quoth.bot.Main;
import dev.quoth.corpus.KilledProgram;
import dev.quoth.corpus.store.StoreCheck;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `add`, with its real models, is killed (SIGKILL) at random moments; what it said it had read is there, answers rest on
/// it, and the next `add` goes on. Another course with `-Dkill.seed=N`.
class KilledAddIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern READ = Pattern.compile(".* DEBUG CountingProgress read (/.*\\.txt)");
    private static final int KILLS = 21;
    private static final int FILES = 300;
    private static final int CHANGED_EACH_TIME = 100;
    /// Most kills come this long after the first document was read, at the most.
    private static final int LATEST_MILLIS = 400;
    /// Every such kill comes at any moment since the process began.
    private static final int EARLY = 5;
    private static final int LATEST_EARLY_MILLIS = 2_000;
    private static final int ASKED_AT_THE_END = 5;

    @TempDir
    Path folder;
    private final Random random = new Random(Long.getLong("kill.seed", 42));
    private final Map<String, String> texts = new HashMap<>();

    @Test
    void losesNoDocumentThatItSaidItHadRead() throws Exception {
        for (int file = 0; file < FILES; file++) {
            write(file);
        }
        var promised = new HashSet<String>();
        int midway = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var read = kill % EARLY == 0 ? killEarly() : killWhileItReads();
            midway += read.isEmpty() ? 0 : 1;
            promised.addAll(read);
            check(promised);
            if (kill % EARLY == 1 && !promised.isEmpty()) {
                ask(promised.iterator().next());
            }
            for (int change = 0; change < CHANGED_EACH_TIME; change++) {
                promised.remove(write(random.nextInt(FILES)));
            }
        }
        var last = Quoth.in(home()).run("add", docs().toString());
        assertEquals(0, last.exitCode(), last.err());
        check(texts.keySet());
        texts.keySet().stream().limit(ASKED_AT_THE_END).forEach(this::ask);
        assertEquals(List.of(), StoreCheck.problems(home().resolve("quoth.db")));
        System.out.printf("%d kills, %d of them midway; %d documents whole at the end%n", KILLS, midway, FILES);
        assertTrue(midway >= KILLS / 5, "too few kills came while documents were read");
    }

    private Set<String> killEarly() throws Exception {
        var add = start();
        try (var told = add.errorReader(StandardCharsets.UTF_8)) {
            add.waitFor(random.nextInt(LATEST_EARLY_MILLIS), TimeUnit.MILLISECONDS);
            return kill(add, told);
        }
    }

    private Set<String> killWhileItReads() throws Exception {
        var add = start();
        try (var told = add.errorReader(StandardCharsets.UTF_8)) {
            var first = addressRead(firstRead(told));
            add.waitFor(random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
            var read = kill(add, told);
            first.ifPresent(read::add);
            return read;
        }
    }

    /// Returns the addresses that `add` says it had read before it was killed. Its last line may be cut short.
    private Set<String> kill(Process add, BufferedReader told) throws Exception {
        KilledProgram.kill(add);
        var read = new HashSet<String>();
        told.lines().forEach(line -> addressRead(line).ifPresent(read::add));
        return read;
    }

    private static String firstRead(BufferedReader told) throws IOException {
        for (var line = told.readLine(); line != null; line = told.readLine()) {
            if (READ.matcher(line).matches()) {
                return line;
            }
        }
        return "";
    }

    private Optional<String> addressRead(String line) {
        var read = READ.matcher(line);
        return read.matches() && texts.containsKey(read.group(1)) ? Optional.of(read.group(1)) : Optional.empty();
    }

    private Process start() throws IOException {
        return KilledProgram.of(Main.class, "add", docs().toString(), "--home", home().toString(), "--debug")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void check(Set<String> promised) throws IOException {
        var exported = new HashMap<String, String>();
        for (var line : Quoth.in(home()).run("export", "--passages").out().lines().toList()) {
            var passage = JSON.readTree(line);
            exported.put(passage.get("source").asText(), passage.get("text").asText());
        }
        for (var address : promised) {
            assertEquals(texts.get(address), exported.get(address), () -> address + " is lost or old");
        }
    }

    private void ask(String address) {
        var house = Path.of(address).getFileName().toString().replace(".txt", "");
        var answer = Quoth.in(home()).run("ask", "What does the door of house number " + house + " cost?").out();
        assertTrue(answer.contains(address), answer);
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Path docs() {
        return folder.resolve("docs");
    }

    /// Writes the file `number` anew and returns its address.
    private String write(int number) throws IOException {
        var file = docs().resolve(number % 7 + "/" + number + ".txt");
        var text = "The door of house number " + number + " costs " + random.nextInt(1_000_000) + " dollars.";
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        texts.put(file.toString(), text);
        return file.toString();
    }
}
