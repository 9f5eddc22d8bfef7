package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quoth.bot.console.Quoth.Result;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.store.HomeLock;
import dev.quoth.retrieval.index.IndexState;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.model.VectorSpaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `ask` and `chat` answer, to people and to scripts.
class AskCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUESTION = "When was the old mill at Aston built?";
    private static final String MILL = "The old mill at Aston was built in 1842.";

    @TempDir
    static Path folder;
    private static Path mill;
    private static Quoth quoth;

    @BeforeAll
    static void addDocuments() throws Exception {
        var docs = Files.createDirectories(folder.resolve("docs"));
        mill = docs.resolve("mill.md");
        quoth = Quoth.in(folder.resolve("home"));
        Files.writeString(mill, "---\ntitle: The mill\ndate: 2020-05-04\n---\n\n" + MILL + "\n");
        Files.writeString(docs.resolve("ferry.txt"), "The ferry to Lamma Island costs 20 dollars on weekdays.\n");
        Files.writeString(docs.resolve("hsr.txt"), "列車最高營運時速為300公里。\n");
        assertEquals(0, quoth.run("add", docs.toString()).exitCode());
    }

    private static String answer(String before, String after) {
        return before + "1842" + after + "\n\n[1] “The old mill at Aston was built in " + before + "1842" + after
                + ".”\n\nSources\n[1] The mill, 2020-05-04, " + mill + "\n";
    }

    @Test
    void answersPeopleWithTheShortFormTheQuoteAndItsSource() {
        assertEquals(new Result(0, answer("**", "**"), ""), quoth.run("ask", QUESTION));
    }

    @Test
    void putsTheWordsOfAQuestionTogether() {
        assertEquals(new Result(0, answer("**", "**"), ""),
                quoth.run("ask", "When", "was", "the old mill", "at Aston built?"));
    }

    @Test
    void isBoldOnATerminal() {
        assertEquals(answer("\u001b[1m", "\u001b[0m"),
                quoth.with(new Terminals(false, true, false)).run("ask", QUESTION).out());
    }

    @Test
    void answersScriptsOnOneLineOfJson() throws Exception {
        var result = quoth.run("ask", "--json", QUESTION);
        assertEquals(0, result.exitCode());
        assertEquals(1, result.out().lines().count());
        var line = JSON.readTree(result.out());
        assertEquals(List.of("id", "question", "kind", "text", "language", "citations", "retrieved", "millis"),
                names(line));
        var document = DocumentId.of("default", mill.toString());
        assertEquals(
                JSON.readTree("""
                              [{"n": 1, "quote": "%s", "document": "%s", "source": "%s", "title": "The mill",
                                "published": "2020-05-04", "start": 0, "end": 40}]""".formatted(MILL, document, mill)),
                line.get("citations"));
        assertEquals("answer", line.get("kind").asText());
        assertEquals("en", line.get("language").asText());
        assertEquals(QUESTION, line.get("question").asText());
        assertEquals(answer("**", "**").strip(), line.get("text").asText());
        assertTrue(line.get("id").isNull());
        assertTrue(line.get("millis").isDouble());
        var first = line.get("retrieved").get(0);
        assertEquals(List.of("document", "source", "passage", "score"), names(first));
        assertEquals(document + ":0", first.get("passage").asText());
        assertEquals(mill.toString(), first.get("source").asText());
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void saysWhatWasLookedForWhereNothingWasFound() {
        var result = quoth.run("ask", "Which composer wrote the opera about a painter in Rome?");
        assertEquals(1, result.exitCode());
        assertEquals("I found no answer to “Which composer wrote the opera about a painter in Rome?”.",
                result.out().lines().findFirst().orElseThrow());
        assertTrue(result.out().contains("\n\nWhat came nearest:\n- "), result.out());
    }

    @Test
    void saysThatThereIsNothingToLookForInAQuestionWithoutWords() throws Exception {
        assertEquals(new Result(1, "“🎉 ?!” holds no words to look for.\n", ""), quoth.run("ask", "🎉 ?!"));
        assertEquals("not_found", JSON.readTree(quoth.run("ask", "--json", "…").out()).get("kind").asText());
    }

    @Test
    void asksOneCollectionOnly() {
        assertEquals(new Result(1, "There are no documents in the collection “press”. “quoth sources” lists what there "
                + "is.\n", ""), quoth.run("ask", QUESTION, "--collection", "press"));
        assertEquals(0, quoth.run("ask", QUESTION, "--collection", "default").exitCode());
    }

    @Test
    void saysHowToBeginWhereThereAreNoDocuments() throws IOException {
        var home = folder.resolve("empty");
        assertEquals(
                new Result(2, "",
                        "quoth: there is no home at " + home
                                + "; make one with 'quoth add FOLDER', or name another --home\n"),
                Quoth.in(home).run("ask", "Why?"));
        Quoth.in(home).run("add", Files.createDirectory(folder.resolve("nothing")).toString());
        assertEquals(new Result(1, "There are no documents yet, so there is nothing to answer “Why?” from. Add some: "
                + "quoth add FOLDER\n", ""), Quoth.in(home).run("ask", "Why?"));
    }

    @Test
    void wantsAQuestionOrABatch() {
        assertEquals(new Result(2, "",
                "quoth: what is the question? For example: quoth ask 'Who built the bridge?'\n"), quoth.run("ask"));
        assertEquals(new Result(2, "", "quoth: give either a question, or --batch FILE with --out FILE\n"),
                quoth.run("ask", "Why?", "--batch", "-"));
    }

    @Test
    void answersABatchInItsOrderAndGoesOnAfterBadLines() throws Exception {
        var questions = """
                        {"id": "q1", "question": "When was the old mill at Aston built?"}
                        not json

                        {"id": 7, "turns": ["Hello", "列車最高營運時速是多少？"]}
                        {"id": "q3"}
                        {"id": "q4", "turns": []}
                        ["q5"]
                        {"id": "q6", "question": "Which composer wrote the opera about a painter in Rome?"}
                        """;
        var result = quoth.runWithInput(questions, "ask", "--batch", "-");
        var lines = new ArrayList<String>();
        for (var text : result.out().lines().toList()) {
            var line = JSON.readTree(text);
            lines.add(line.get("id") + " " + line.get("kind").asText() + " " + line.get("language").asText());
        }
        assertEquals(List.of("\"q1\" answer en", "null unavailable en", "7 answer zh-Hant", "\"q3\" unavailable en",
                "\"q4\" unavailable en", "null unavailable en", "\"q6\" not_found en"), lines);
        assertEquals(0, result.exitCode());
        assertEquals("quoth: 4 lines could not be asked, the first of them line 2\n", result.err());
    }

    @Test
    void asksTheTurnsOfAConversation() throws Exception {
        var result = quoth
                .runWithInput("""
                              {"id": 1, "turns": ["Where is the old mill at Aston?", "", "When was it built?"]}
                              {"id": 2, "turns": ["Where is the old mill at Aston?", "列車最高營運時速是多少？"]}
                              {"id": 3, "turns": ["When was the old mill at Aston built?", "什麼時候？"]}
                              """, "ask", "--batch", "-");
        var lines = new ArrayList<String>();
        for (var text : result.out().lines().toList()) {
            var line = JSON.readTree(text);
            lines.add(String.join(" | ", line.get("question").asText(), line.path("read_as").asText("-"),
                    line.get("language").asText(), line.at("/citations/0/quote").asText()));
        }
        assertEquals(List.of("When was it built? | When was the old mill at Aston built? | en | " + MILL,
                "列車最高營運時速是多少？ | - | zh-Hant | 列車最高營運時速為300公里。",
                "什麼時候？ | When was the old mill at Aston built? | zh-Hant | " + MILL), lines);
    }

    @Test
    void saysNoWhereNoLineOfABatchCouldBeAsked() throws Exception {
        var result = quoth.runWithInput("\n\n{\"id\": broken\n", "ask", "--batch", "-");
        assertEquals(1, result.exitCode());
        assertEquals("quoth: 1 line could not be asked, the first of them line 3\n", result.err());
        assertEquals("line 3 is no JSON object", JSON.readTree(result.out()).get("text").asText());
    }

    @Test
    void readsAndWritesTheFilesOfABatch() throws Exception {
        var in = Files.writeString(folder.resolve("in.jsonl"), "\uFEFF{\"id\": 1, \"question\": \"" + QUESTION
                + "\"}\n");
        var out = folder.resolve("out.jsonl");
        assertEquals(new Result(0, "", ""), quoth.run("ask", "--batch", in.toString(), "--out", out.toString()));
        assertEquals(MILL, JSON.readTree(out.toFile()).at("/citations/0/quote").asText());
        assertEquals(new Result(2, "", "quoth: nowhere.jsonl can't be read: there is no such file or folder\n"),
                quoth.run("ask", "--batch", "nowhere.jsonl"));
    }

    @Test
    @SuppressWarnings("try") // The lock is held, not used.
    void answersWhileAnotherProcessWrites() throws Exception {
        try (var lock = HomeLock.take(folder.resolve("home"), "quoth add elsewhere")) {
            assertEquals(new Result(0, answer("**", "**"), ""), quoth.run("ask", QUESTION));
        }
    }

    @Test
    @SuppressWarnings("try") // The lock is held, not used.
    void saysThatDocumentsMayBeMissingWhileAnotherProcessWrites() throws Exception {
        var other = Quoth.in(folder.resolve("behind"));
        other.run("add", mill.toString());
        try (var index = PassageIndex.open(folder.resolve("behind/index"), VectorSpaces.PACKAGED)) {
            index.commit(new IndexState("another store", 1));
        }
        try (var lock = HomeLock.take(folder.resolve("behind"), "quoth add elsewhere")) {
            assertEquals(new Result(0, answer("**", "**"),
                    "quoth: another process is adding documents; those of the last minutes may be missing\n"),
                    other.run("ask", QUESTION));
        }
        assertEquals(new Result(0, answer("**", "**"), ""), other.run("ask", QUESTION));
    }

    @Test
    void makesADamagedIndexAnew() throws Exception {
        var other = Quoth.in(folder.resolve("damaged"));
        other.run("add", mill.toString());
        try (var files = Files.list(folder.resolve("damaged/index"))) {
            for (var file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[10]);
            }
        }
        assertEquals(answer("**", "**"), other.run("ask", QUESTION).out());
    }

    @Test
    void chatsUntilAnEmptyLine() {
        assertEquals(new Result(0, answer("**", "**") + """

                                                        /source 1  /more

                                                        - Documents: 3
                                                        - Newest: 2020-05-04
                                                        - Languages: English 2, Traditional Chinese 1

                                                        """, ""),
                quoth.runWithInput(QUESTION + "\n/status\n\n" + QUESTION + "\n", "chat"));
    }

    @Test
    void opensInAChatWhatTheTerminalOffers() {
        var out = quoth.runWithInput(QUESTION + "\n/source 1\n", "chat").out();
        assertEquals("**" + MILL + "**\n\nSources\nThe mill, 2020-05-04, " + mill
                + "\n\n(Opens in every chat with /source NAME-1)\n\n/about DOCUMENT\n\n",
                out.substring(out.indexOf("/source 1  /more\n\n") + "/source 1  /more\n\n".length())
                        .replaceFirst("/source [0-9a-z]+-1", "/source NAME-1")
                        .replaceFirst("/about [0-9a-f]{16}", "/about DOCUMENT"));
    }

    @Test
    void goesOnFromOneQuestionToTheNext() {
        assertTrue(quoth.runWithInput(QUESTION + "\nWhen was it built?\n", "chat").out()
                .contains("(read as: "));
    }
}
