package dev.quoth.retrieval.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.Span;
import dev.quoth.retrieval.eval.EvaluationFile.Paragraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationFileTest {
    @TempDir
    Path folder;

    private EvaluationFile read(String text) throws IOException {
        return EvaluationFile.read(Files.writeString(folder.resolve("questions.json"), text));
    }

    private String complaint(String text) {
        return String.valueOf(assertThrows(EvaluationException.class, () -> read(text)).getMessage());
    }

    @Test
    void readsParagraphsAndQuestionsOfSquad() throws IOException {
        assertEquals(
                new EvaluationFile("questions.json",
                        List.of(new Paragraph("paragraph-0", "article-0", "Ferries stop at nine."),
                                new Paragraph("paragraph-1", "article-1", "渡輪九時停航。")),
                        List.of(new EvaluationQuestion("q1", "When do ferries stop?", "en",
                                new GoldSpans("paragraph-0", List.of(new Span(16, 20), new Span(13, 20)))),
                                new EvaluationQuestion("q2", "Who runs them?", "en", new GoldNone()),
                                new EvaluationQuestion("q3", "渡輪幾時停航？", "zh-Hant",
                                        new GoldSpans("paragraph-1", List.of(new Span(2, 4)))))),
                read("""
                     {"version": "1.1", "data": [
                       {"paragraphs": [{"context": "Ferries stop at nine.", "qas": [
                         {"id": "q1", "question": "When do ferries stop?", "answers": [
                           {"text": "nine", "answer_start": 16}, {"text": "at nine", "answer_start": 13}]},
                         {"id": "q2", "question": "Who runs them?", "answers": []}]}]},
                       {"paragraphs": [{"context": "渡輪九時停航。", "qas": [
                         {"id": "q3", "question": "渡輪幾時停航？", "answers": [{"text": "九時", "answer_start": 2}]}]}]}]}
                     """));
    }

    @Test
    void readsAQuestionFromEachLine() throws IOException {
        var expected = new EvaluationFile("questions.json", List.of(), List.of(
                new EvaluationQuestion("a", "Which pier?", "en",
                        new GoldQuotes(List.of("f.txt"), List.of(), List.of(List.of("Pier 4", "four")), List.of("pier"),
                                Map.of(), List.of("Home"))),
                new EvaluationQuestion("b", "兩份文件怎麼說？", "zh-Hant",
                        new GoldQuotes(List.of("f.txt", "g.txt"), List.of("f.txt", "g.txt"),
                                List.of(List.of("4"), List.of("5")), List.of(),
                                Map.of("f.txt", List.of("四號"), "g.txt", List.of("五號")), List.of())),
                new EvaluationQuestion("c", "Who won?", "x", new GoldNone()),
                new EvaluationQuestion("d", "Who lost?", "en", new GoldNone())));
        assertEquals(expected, read(
                """
                {"id":"a","question":"Which pier?","docs":["f.txt"],"match":"any","answers":["Pier 4","four"],\
                "quote_must_contain":["pier"],"must_not_quote":["Home"]}

                {"id":"b","question":"兩份文件怎麼說？","docs":["f.txt","g.txt"],"must_cite_docs":["f.txt","g.txt"],\
                "match":"all","answer_groups":[["4"],["5"]],"quote_must_contain_by_doc":{"f.txt":["四號"],"g.txt":["五號"]}}
                {"id":"c","question":"Who won?","match":"none","lang":"x"}
                {"id":"d","question":"Who lost?","answerable":false}
                """));
    }

    @Test
    void readsTheLastTurnAsTheQuestionOfItsConversation() throws IOException {
        assertEquals(List.of(new EvaluationQuestion("a", List.of("Where is the pier?"), "And when was it built?", "en",
                new GoldNone())),
                read("""
                     {"id":"a","turns":["Where is the pier?","And when was it built?"],"match":"none"}
                     """).questions());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"id\":\"b\"}| must not be blank", "[]| must not be blank",
            "{\"id\":\"b\",| end-of-input", "not JSON| Unrecognized token"})
    void namesTheLineThatIsNoQuestion(String line, String reason) {
        var complaint = complaint("{\"id\":\"a\",\"question\":\"Which?\"}\n" + line + "\n");
        assertTrue(complaint.startsWith("questions.json:2: is no JSON object with a question: "), complaint);
        assertTrue(complaint.contains(reason.strip()), complaint);
    }

    @Test
    void namesTheSquadFileWithAnAnswerOutOfItsParagraph() {
        assertEquals("questions.json: question q1: answer 'nine' does not stand at 3 of its paragraph",
                complaint("""
                          {"data": [{"paragraphs": [{"context": "Ferries stop at nine.", "qas": [{"id": "q1",
                            "question": "When?", "answers": [{"text": "nine", "answer_start": 3}]}]}]}]}"""));
    }

    @Test
    void namesTheSquadFileWithABlankQuestion() {
        assertEquals("questions.json: question q1 must not be blank", complaint(
                """
                {"data": [{"paragraphs": [{"context": "Ferries.", "qas": [{"id": "q1", "question": " "}]}]}]}"""));
    }

    @Test
    void namesTheFileThatIsNotThereOrNoText() throws IOException {
        var missing = folder.resolve("missing.json");
        assertEquals(missing + ": can't be read as UTF-8 text: " + missing,
                assertThrows(EvaluationException.class, () -> EvaluationFile.read(missing)).getMessage());
        var binary = Files.write(folder.resolve("big5.json"), "渡輪".getBytes(StandardCharsets.UTF_16));
        assertEquals(binary + ": can't be read as UTF-8 text: Input length = 1",
                assertThrows(EvaluationException.class, () -> EvaluationFile.read(binary)).getMessage());
    }

    @Test
    void findsNoQuestionInAnEmptyFile() throws IOException {
        assertEquals(new EvaluationFile("questions.json", List.of(), List.of()), read("\n"));
    }
}
