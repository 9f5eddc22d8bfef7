package dev.quoth.bot.delivery;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.KilledProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that answers in two homes is killed (SIGKILL) at random moments under a stream of questions, over and over; then
/// one is left to end its work. Prints what became of the questions. The build kills it a few times; the figures in
/// docs/decisions/0016 are those of `-Dkills=200`. Another course with `-Dkill.seed=N`.
class KilledDeliveryIT {
    private static final int KILLS = Integer.getInteger("kills", 30);
    private static final int CHATS = 20;
    private static final int QUESTIONS_A_LIFE = 4;
    /// Most kills come this long after questions are taken, at the most.
    private static final int LATEST_MILLIS = 200;
    /// Every such kill comes later.
    private static final int LONG = 5;
    private static final int LATEST_LONG_MILLIS = 1_800;
    /// Every such kill comes at any moment since the process began.
    private static final int EARLY = 9;
    private static final int LATEST_EARLY_MILLIS = 700;

    @TempDir
    Path folder;
    private final InstantSource clock = InstantSource.system();
    private final Random random = new Random(Long.getLong("kill.seed", 42));
    /// When processes took questions.
    private final List<Fates.Life> lives = new ArrayList<>();
    private final List<FilePlatform> platforms = new ArrayList<>();

    @BeforeEach
    void makePlatforms() throws IOException {
        for (var name : List.of("telling", "silent")) {
            platforms.add(new FilePlatform(Files.createDirectory(folder.resolve(name)), clock));
        }
    }

    @Test
    void losesNothingAndRepeatsNoMoreThanWhatWasBeingSent() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            liveAndDie(kill % EARLY == 0, kill % LONG == 0 ? LATEST_LONG_MILLIS : LATEST_MILLIS);
        }
        var givenUp = endInPeace();
        var telling = Fates.of(platforms.get(0), lives, givenUp.get(0));
        var silent = Fates.of(platforms.get(1), lives, givenUp.get(1));
        System.out.printf("%d kills%n%s%n%s%n%s%n", KILLS, Fates.HEADING,
                telling.row("can tell whether a message went out"), silent.row("can't tell"));
        int messages = silent.messages();
        // How late it gets depends on how much of the machine the test has.
        assertAll(() -> assertEquals(new Fates(messages, messages, 0, 0, 0, telling.late(), 0), telling),
                () -> assertEquals(new Fates(messages, silent.once(), silent.doubled(), silent.givenUp(), 0,
                        silent.late(), 0), silent),
                () -> assertTrue(silent.givenUp() <= 1 + KILLS / 20,
                        "too much was under way twice when it was killed"));
    }

    private void liveAndDie(boolean early, int latest) throws Exception {
        var process = start();
        try (var told = process.inputReader(StandardCharsets.UTF_8)) {
            int millis = random.nextInt(early ? LATEST_EARLY_MILLIS : latest);
            if (!early) {
                assertEquals("ready", told.readLine());
            }
            long ready = clock.millis();
            for (int question = 0; question < QUESTIONS_A_LIFE; question++) {
                process.waitFor(millis / QUESTIONS_A_LIFE, TimeUnit.MILLISECONDS);
                ask();
            }
            KilledProgram.kill(process);
            if (!early) {
                lives.add(new Fates.Life(ready, clock.millis()));
            }
        }
    }

    private void ask() throws IOException {
        for (var platform : platforms) {
            platform.ask(random.nextInt(CHATS), "q" + platform.asked().size());
        }
    }

    /// Returns how many messages were given up on each platform, once all questions are answered.
    private List<Integer> endInPeace() throws Exception {
        int asked = platforms.get(0).asked().size();
        var process = start();
        try (var told = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = told.readLine(); line != null; line = told.readLine()) {
                var words = line.split(" ");
                if (words.length == 5 && words[1].equals("" + asked) && words[3].equals("" + asked)) {
                    return List.of(Integer.valueOf(words[2]), Integer.valueOf(words[4]));
                }
            }
            throw new AssertionError("the last process ended too");
        } finally {
            KilledProgram.kill(process);
        }
    }

    private Process start() throws IOException {
        var homes = platforms.stream().map(FilePlatform::folder).map(Path::toString).toArray(String[]::new);
        return KilledProgram.of(DeliveryProcess.class, homes)
                .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())).start();
    }
}
