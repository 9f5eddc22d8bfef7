package dev.quoth.retrieval.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.config.RerankerSettings;
import dev.quoth.retrieval.Harbour;
import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.SmallCorpus;
import dev.quoth.retrieval.search.FoundPassage;
import dev.quoth.retrieval.search.Question;
import dev.quoth.retrieval.search.RerankedOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The model of these tests gives the mean number of the pieces of a question and a passage; "渡輪" has the highest.
@ExtendWith(SharedModels.class)
class RerankerTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    Path home;

    private Path folder() throws IOException {
        var folder = ModelFiles.withUnigram(Files.createTempDirectory(home, "reranker"));
        Files.write(folder.resolve("model.onnx"), OnnxBytes.meanOfIds());
        return folder;
    }

    private static RerankerSettings settings(Path folder, Duration limit) {
        return new RerankerSettings(folder, 20, limit);
    }

    @Test
    void looksAtEachPassageTogetherWithTheQuestion() throws IOException {
        try (var reranker = Reranker.of(settings(folder(), LIMIT)).orElseThrow()) {
            var scores = reranker.scores("ferry", List.of("渡輪", "ferry", "渡輪渡輪"), LIMIT).orElseThrow();
            assertTrue(scores.get(2) > scores.get(0) && scores.get(0) > scores.get(1), scores::toString);
            assertEquals(scores, reranker.scores("ferry", List.of("渡輪", "ferry", "渡輪渡輪"), LIMIT).orElseThrow());
        }
    }

    @Test
    void stopsInTime() throws IOException {
        try (var reranker = Reranker.of(settings(folder(), LIMIT)).orElseThrow()) {
            assertEquals(Optional.empty(), reranker.scores("ferry", List.of("a", "b"), Duration.ofNanos(-1)));
        }
    }

    /// Likes each passage better than the one before.
    private record Contrary() implements Reranker {
        @Override
        public Optional<List<Double>> scores(String question, List<String> passages, Duration limit) {
            return limit.isNegative()
                    ? Optional.empty()
                    : Optional.of(IntStream.range(0, passages.size()).mapToObj(at -> (double) at).toList());
        }

        @Override
        public void close() {}
    }

    @Test
    void putsTheBestPassagesInOrderAndLeavesTheScoresOfThePlaces(Embeddings embeddings) throws IOException {
        try (var corpus = Harbour.addTo(new SmallCorpus(Files.createDirectories(home.resolve("corpus")), embeddings))) {
            var question = Question.of("What does the ferry cost?");
            var found = corpus.search().find(question).passages();
            var three = new RerankerSettings(null, 3, LIMIT);
            var reordered = new RerankedOrder(new Contrary(), three, corpus.store()).of(question, found);
            assertEquals(found.stream().map(FoundPassage::score).toList(),
                    reordered.stream().map(FoundPassage::score).toList());
            assertEquals(List.of(found.get(2).candidate(), found.get(1).candidate(), found.get(0).candidate(),
                    found.get(3).candidate()), reordered.stream().limit(4).map(FoundPassage::candidate).toList());
            var late = new RerankerSettings(null, 3, Duration.ofNanos(-1));
            assertEquals(found, new RerankedOrder(new Contrary(), late, corpus.store()).of(question, found));
        }
    }

    @Test
    void isNoneWhereNoneIsNamed() {
        assertEquals(Optional.empty(), Reranker.of(new RerankerSettings(null, 20, LIMIT)));
    }

    @Test
    void saysWhatIsWrongWithItsFolder() throws IOException {
        assertEquals("reranker.folder /nowhere does not exist; name a folder with model.onnx and tokenizer.json",
                assertThrows(UnusableModelException.class,
                        () -> Reranker.of(settings(Path.of("/nowhere"), LIMIT))).getMessage());
        var sentences = ModelFiles.miniLm(home.resolve("minilm"));
        var message = String.valueOf(assertThrows(UnusableModelException.class,
                () -> Reranker.of(settings(sentences, LIMIT))).getMessage());
        assertTrue(message.startsWith("reranker.folder " + sentences + " has a model that can't be run: it gives "),
                message);
    }
}
