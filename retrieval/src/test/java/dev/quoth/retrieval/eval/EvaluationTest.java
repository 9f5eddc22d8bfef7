package dev.quoth.retrieval.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.answer.Answerer;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.search.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedModels.class)
class EvaluationTest {
    private static final String FIVE_PARAGRAPHS = """
                                                  {"data": [{"paragraphs": [
                                                    {"context": "The lighthouse on Waglan Island was built in 1893. It guides ships to the harbour.", "qas": [
                                                      {"id": "built", "question": "When was the lighthouse on Waglan Island built?",
                                                       "answers": [{"text": "1893", "answer_start": 45}]}]},
                                                    {"context": "Egg tarts came to the city in the 1940s. Bakeries sell them warm.", "qas": [
                                                      {"id": "tarts", "question": "What came to the city in the 1940s?",
                                                       "answers": [{"text": "Egg tarts", "answer_start": 0}]}]},
                                                    {"context": "太平山頂高五百五十二米。纜車由中環開往山頂，全程約八分鐘。", "qas": [
                                                      {"id": "peak", "question": "由中環開往山頂的纜車全程要多少分鐘？",
                                                       "answers": [{"text": "八分鐘", "answer_start": 25}]}]},
                                                    {"context": "The museum closes on Tuesdays. Entry is free for children.", "qas": []},
                                                    {"context": "大澳的棚屋建在水上，漁民已住了三百年。", "qas": [
                                                      {"id": "none", "question": "Which footballer won the golden boot in Brazil?", "answers": []}]}]}]}
                                                  """;

    @TempDir
    Path folder;

    @Test
    void measuresAFileOfFiveParagraphs(Embeddings embeddings) throws IOException {
        var file = EvaluationFile.read(Files.writeString(folder.resolve("five.json"), FIVE_PARAGRAPHS));
        var embedded = new AtomicInteger();
        var told = new ArrayList<Outcome>();
        try (var corpus = TemporaryCorpus.of(file.paragraphs(), embeddings, 2, embedded::incrementAndGet)) {
            assertEquals(5, embedded.get());
            var search = new Search(corpus.index(), embeddings, Bridge.packaged());
            var outcomes = new Evaluation(new Answerer(search, corpus.store(), corpus.index()), corpus.store())
                    .run(file.questions(), told::add);
            assertEquals(outcomes, told);
            assertEquals(List.of("built 1 true", "tarts 1 true", "peak 1 true", "none 0 true"),
                    outcomes.stream().map(outcome -> outcome.question().id() + " " + outcome.rank() + " "
                            + outcome.anyIsRight()).toList());
            assertEquals(List.of(false, false, false, true), outcomes.stream().map(Outcome::refused).toList());
        }
    }

    @Test
    void leavesNoFolderBehind(Embeddings embeddings) {
        var corpus = TemporaryCorpus.of(List.of(), embeddings, 1, () -> {
        });
        corpus.close();
        assertFalse(Files.exists(corpus.folder()));
    }
}
