package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.console.Quoth.Result;
import dev.quoth.corpus.Loopback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangingModelsTest {
    private static final String QUESTION = "How much does the night ferry cost?";

    /// Long enough for a model to be loaded meanwhile.
    private static final int LONG_CHAT = 300;

    @TempDir
    Path folder;
    private Quoth quoth;
    private Path docs;

    @BeforeEach
    void write() throws IOException {
        quoth = Quoth.in(folder.resolve("home"));
        docs = Files.createDirectories(folder.resolve("docs"));
        Files.writeString(docs.resolve("ferry.txt"), "The night ferry to Lamma costs 26 dollars.\n");
        Files.writeString(docs.resolve("tram.txt"), "The tram to the peak was built in 1888.\n");
    }

    private void settings(String yaml) throws IOException {
        Files.createDirectories(quoth.home());
        Files.writeString(quoth.home().resolve("quoth.yaml"), yaml);
    }

    private Path model(String name) throws IOException {
        var model = Files.createDirectories(folder.resolve(name));
        for (var file : new String[]{"model.onnx", "tokenizer.json"}) {
            var resource = "/all-minilm-l6-v2-q" + (file.equals("model.onnx") ? ".onnx" : "-tokenizer.json");
            try (var bytes = Objects.requireNonNull(getClass().getResourceAsStream(resource))) {
                Files.copy(bytes, model.resolve(file));
            }
        }
        return model;
    }

    private void assertAnswers() {
        var result = quoth.run("ask", QUESTION);
        assertTrue(result.out().contains("26 dollars"), result::toString);
    }

    private boolean hasPackagedIndex() {
        return Files.exists(quoth.home().resolve("index"));
    }

    @Test
    void goesOnWithTheOldModelUntilSyncHasChangedToTheNewOne() throws IOException {
        quoth.run("add", docs.toString());
        settings("embedding.folder: " + model("minilm") + "\n");
        assertAnswers();
        assertTrue(hasPackagedIndex());
        var sync = quoth.run("sync");
        assertEquals(0, sync.exitCode(), sync::toString);
        assertTrue(sync.err().contains("made vectors anew; documents done: 2"), sync::toString);
        assertFalse(hasPackagedIndex());
        assertAnswers();
        assertEquals("", quoth.run("sync").err().replaceAll("(?m)^(?!made).*\\R?", ""));
        settings("");
        assertAnswers();
        assertFalse(hasPackagedIndex());
        quoth.run("sync");
        assertTrue(hasPackagedIndex());
        assertAnswers();
    }

    @Test
    void changesWhileItChats() throws Exception {
        quoth.run("add", docs.toString());
        settings("embedding.folder: " + model("minilm") + "\n");
        for (int at = 0; at < 5 && hasPackagedIndex(); at++) {
            var chat = quoth.runWithInput((QUESTION + "\n").repeat(LONG_CHAT), "chat");
            assertEquals(LONG_CHAT, chat.out().split("night ferry to Lamma costs", -1).length - 1, chat::toString);
        }
        assertFalse(hasPackagedIndex());
        assertAnswers();
    }

    @Test
    void answersByWordsWhereTheOldModelIsGone() throws IOException {
        var model = model("minilm");
        settings("embedding.folder: " + model + "\n");
        quoth.run("add", docs.toString());
        Files.move(model, folder.resolve("elsewhere"));
        settings("");
        var result = quoth.run("ask", QUESTION);
        assertTrue(result.out().contains("26 dollars"), result::toString);
        quoth.run("sync");
        assertAnswers();
    }

    @Test
    void saysInOneLineWhatIsWrongWithTheFolder() throws IOException {
        settings("embedding.folder: /nowhere/e5\n");
        assertEquals(
                new Result(2, "", "quoth: embedding.folder /nowhere/e5 does not exist; name a folder with model.onnx "
                        + "and tokenizer.json\n"),
                quoth.run("add", docs.toString()));
    }

    @Test
    void keepsDocumentsWithoutVectorsWhileTheServerIsDown() throws IOException {
        var nobody = new Loopback();
        var address = nobody.at("");
        nobody.close();
        settings("embedding: {server: \"" + address + "\", protocol: ollama, model: m1}\n");
        var add = quoth.run("add", docs.toString());
        assertEquals(0, add.exitCode(), add::toString);
        assertTrue(
                add.err().contains("quoth: 2 documents are found by their words alone, or by the vectors of the model "
                        + "before, because the embedding server " + address
                        + " can't be reached: nobody listens there; 'quoth sync' goes on when that is mended\n"),
                add::toString);
        var ask = quoth.run("ask", QUESTION);
        assertTrue(ask.out().contains("26 dollars"), ask::toString);
        settings("");
        quoth.run("sync");
        assertAnswers();
    }
}
