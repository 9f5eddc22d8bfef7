package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.console.Quoth.Result;
import dev.quoth.config.ModelServer;
import dev.quoth.retrieval.generation.Scripted;
import dev.quoth.retrieval.languagemodel.ModelStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
    private static final String SQUAD = """
                                        {"data": [{"paragraphs": [
                                          {"context": "%s", "qas": [{"id": "q1", "question": "%s", "answers": [{"answer_start": %d, "text": "1842"}]}]},
                                          {"context": "%s", "qas": []}]}]}""";
    private static final String ENGLISH = SQUAD.formatted("The old mill at Aston was built in 1842.",
            "When was the old mill at Aston built?", 35, "The ferry to Lamma Island costs 20 dollars.");
    private static final String CHINESE = SQUAD.formatted("阿斯頓的舊磨坊建於1842年。", "阿斯頓的舊磨坊建於哪一年？", 9, "往南丫島的渡輪收費二十元。");

    @TempDir
    Path folder;
    private String english = "";
    private String chinese = "";

    @BeforeEach
    void writeFiles() throws IOException {
        english = Files.writeString(folder.resolve("en.json"), ENGLISH).toString();
        chinese = Files.writeString(folder.resolve("zh.json"), CHINESE).toString();
    }

    private Result eval(String... arguments) {
        var all = new java.util.ArrayList<>(List.of("eval"));
        all.addAll(List.of(arguments));
        return Quoth.in(folder.resolve("home")).run(all.toArray(String[]::new));
    }

    /// The cells of `columns` in each row.
    private static List<String> rows(Result result, String... columns) {
        var lines = result.out().lines().map(line -> List.of(line.strip().split(" *\\| *"))).toList();
        var header = lines.getFirst();
        return lines.stream().skip(2).map(row -> Stream.of(columns).map(column -> row.get(header.indexOf(column)))
                .collect(Collectors.joining(" "))).toList();
    }

    @Test
    void measuresEachFileOnItsOwnParagraphs() {
        assertEquals(List.of("en.json 1 1.000 1.000", "zh.json 1 1.000 1.000"),
                rows(eval(english, chinese), "set", "n", "R@1", "right"));
    }

    @Test
    void measuresAgainWithALanguageModel() throws IOException {
        var quote = "The old mill at Aston was built in 1842.";
        try (var server = new ModelStandIn(ModelServer.Provider.OPENAI).on(ModelStandIn.saying(Scripted.claims(
                Scripted.claim("The old mill at Aston was built in 1842.", 1, quote),
                Scripted.claim("The old mill at Aston was built in 1742.", 1, quote))))) {
            var settings = server.server();
            Files.writeString(Files.createDirectories(folder.resolve("home")).resolve("quoth.yaml"),
                    """
                    model:
                      provider: openai
                      base-url: %s
                      key: %s
                      name: %s
                    """.formatted(settings.baseUrl(), ModelStandIn.KEY, ModelStandIn.MODEL));
            var lines = eval("--quick", "--model", english).out().lines().toList();
            assertTrue(lines.get(3).startsWith("| en.json with the model"), lines.toString());
            assertTrue(lines.get(4).startsWith(
                    "  claims: 1 shown, 1 dropped (date 1), 0 unproven left; 1 calls, 0 failed, 0 said that there is no answer;"),
                    lines.toString());
            assertEquals("  " + quote + " << " + quote, lines.get(5));
        }
    }

    @Test
    void asksForAModelToMeasure() {
        var result = eval("--model", english);
        assertEquals(ExitCode.WRONG_USE, result.exitCode());
        assertTrue(result.err().contains("set model.provider"), result.err());
    }

    @Test
    void measuresAllFilesOnAllParagraphs() {
        assertEquals(List.of("en.json 1 1.000 1.000 +0.000 1.000", "zh.json 1 1.000 1.000 +0.000 1.000"),
                rows(eval("--mixed", english, chinese), "set", "n", "R@1", "alone", "mixed", "right"));
    }

    @Test
    void asksTheQuestionsOfOneFileOfTheParagraphsOfAnother() {
        assertTrue(rows(eval(english, "--corpus", chinese), "set", "n").getFirst().startsWith("en.json > zh.json 1"));
    }

    @Test
    void asksQuestionLinesOfTheHomeAndListsWhatWentWrong() throws IOException {
        var lines = Files.writeString(folder.resolve("lines.jsonl"),
                """
                {"id": "l1", "question": "When was the old mill at Aston built?", "answers": ["1842"]}
                """);
        Quoth.in(folder.resolve("home")).run("add", Files.createDirectory(folder.resolve("nothing")).toString());
        var result = eval(lines.toString(), "--verbose");
        assertEquals(List.of("  l1 When was the old mill at Aston built? (not retrieved, confidence 0.00) refused"),
                result.out().lines().skip(3).toList());
    }

    @Test
    void tellsQuestionsFromThoseThatLostTheirAnswer() {
        assertEquals(List.of("en.json 1.000 1.000 1.000"), rows(eval(english), "set", "answered", "-par.", "-art."));
        assertEquals(List.of("en.json - -"), rows(eval(english, "--quick"), "set", "-par.", "-art."));
    }

    @Test
    void printsEachRowAsJson() {
        var line = eval(english, "--json", "--quick").out();
        assertTrue(line.startsWith("{\"set\":\"en.json\",\"group\":\"\",\"questions\":1.0,\"recall1\":1.0,"), line);
        assertTrue(line.contains("\"recall1_alone\":null,"), line);
        assertEquals(1, line.lines().count());
    }

    @Test
    void measuresWithPartsOfTheSearchLeftOut() {
        assertEquals(List.of("en.json without dense, map"),
                rows(eval(english, "--quick", "--without", "dense,map"), "set"));
        assertEquals(List.of("en.json", "en.json without lexical"),
                rows(eval(english, "--quick", "--ablation"), "set").subList(0, 2));
        var wrong = eval(english, "--without", "brakes");
        assertEquals(2, wrong.exitCode());
        assertTrue(wrong.err().contains("quoth: --without knows no part 'brakes'; there are lexical, "), wrong.err());
    }

    @Test
    void saysWhichFileIsWrong() {
        assertEquals(new Result(2, "", "quoth: --corpus asks the questions of one file, without --mixed\n"),
                eval(english, chinese, "--corpus", chinese));
        assertEquals(new Result(2, "", "quoth: nowhere.json does not exist\n"), eval("nowhere.json"));
        assertEquals(new Result(2, "", "quoth: " + folder + " is a folder, and questions come in files\n"),
                eval(folder.toString()));
    }

    @Test
    void saysThatThereAreNoQuestions() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.jsonl"));
        assertEquals(new Result(1, "", "quoth: there are no questions in what was given\n"), eval(empty.toString()));
    }
}
