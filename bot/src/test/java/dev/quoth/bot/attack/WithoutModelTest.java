package dev.quoth.bot.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeFolder;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.corpus.ingest.IngestListener;
import dev.quoth.corpus.store.Place;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.generation.Hearing;
import dev.quoth.retrieval.languagemodel.LanguageModels;
import dev.quoth.retrieval.languagemodel.Prompt.Payer;
import dev.quoth.retrieval.languagemodel.Spending;
import dev.quoth.retrieval.search.Question;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where no model is set, answers are what they are without the code for models, and no socket is opened.
class WithoutModelTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
    private static final Path SAMPLE = Path.of("..", "corpus", "sample");

    private static final List<String> QUESTIONS = List.of("How much did Hong Kong reserve for its AI R&D institute?",
            "香港預留多少錢成立人工智能研發院？", "台灣高鐵的最高營運時速是多少？", "比亚迪2024年的营业收入是多少？", "When was the Octopus card launched?",
            "嫦娥六号带回多少克月球样品？", "Who won the world cup in 1998?", "獵風者衛星有多重？", "How high are the fines of the EU AI Act?",
            "华为2024年研发投入占收入的百分之几？", "How much does the CHIPS Act provide?", "???");

    @TempDir
    private Path folder;

    @Test
    void answersTheSameAndOpensNoSocket() throws IOException, InterruptedException {
        try (var home = Home.openOrMake(new HomeFolder(folder.resolve("home")), Map.of(), CLOCK);
                var plain = new HomeLibrary(home, CLOCK)) {
            plain.add(new Place("default", SAMPLE.toAbsolutePath().normalize().toString()), IngestListener.NONE);
        }
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED",
                "-Djava.nio.channels.spi.SelectorProvider=" + RefusedSockets.class.getName(), "-cp",
                System.getProperty("java.class.path").replace("::", File.pathSeparator),
                WithoutModelTest.class.getName(),
                folder.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        assertTrue(process.waitFor(150, TimeUnit.SECONDS), "the process did not end");
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("log")));
    }

    /// Runs in a process of its own, in which no socket can be opened.
    public static void main(String... arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        RefusedSockets.refusePlainOnes();
        assertThrows(IOException.class, SocketChannel::open);
        assertThrows(UnsupportedOperationException.class, () -> {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), 9)) {
                socket.getOutputStream();
            }
        });
        try (var home = Home.openOrMake(new HomeFolder(folder.resolve("home")), Map.of(), CLOCK);
                var models = LanguageModels.of(home.settings().model(), Spending.UNLIMITED, CLOCK);
                var plain = new HomeLibrary(home, CLOCK);
                var library = new HomeLibrary(home, CLOCK, models.preferred())) {
            int answered = 0;
            for (var text : QUESTIONS) {
                var question = Question.of(text);
                var answer = library.ask(question, Hearing.whole(new Payer("chat"), question.language())).answer();
                assertEquals(plain.ask(question).answer(), answer);
                answered += answer instanceof Answer.Grounded ? 1 : 0;
            }
            assertTrue(answered >= 8, answered + " were answered");
        }
    }
}
