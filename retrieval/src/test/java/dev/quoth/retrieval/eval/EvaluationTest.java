package dev.quoth.retrieval.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.Span;
import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.answer.Answerer;
import dev.quoth.retrieval.answer.Confidence;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.eval.EvaluationFile.Paragraph;
import dev.quoth.retrieval.followup.FollowUps;
import dev.quoth.retrieval.index.LexicalQuery;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.index.Scope;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.search.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            var outcomes = Evaluation.withRemovals(view -> answerer(view, corpus, embeddings), corpus)
                    .run(file.questions(), told::add);
            assertEquals(outcomes, told);
            assertEquals(List.of("built 1 true", "tarts 1 true", "peak 1 true", "none 0 true"),
                    outcomes.stream().map(outcome -> outcome.question().id() + " " + outcome.rank() + " "
                            + outcome.anyIsRight()).toList());
            assertEquals(List.of(false, false, false, true), outcomes.stream().map(Outcome::refused).toList());
            assertEquals(List.of(true, true, true, false),
                    outcomes.stream().map(outcome -> outcome.removed().isPresent()).toList());
            outcomes.forEach(outcome -> outcome.removed()
                    .ifPresent(removed -> assertTrue(removed.paragraph() < outcome.confidence(), outcome::toString)));
        }
    }

    @Test
    void asksTheTurnsOfAConversation(Embeddings embeddings) {
        var lighthouse = "The lighthouse on Waglan Island was built in 1893.";
        var paragraphs = List.of(new Paragraph("light", "one", lighthouse),
                new Paragraph("tarts", "two", "Egg tarts came to the city in the 1940s. Bakeries sell them warm."));
        var gold = new GoldSpans("light",
                List.of(new Span(lighthouse.indexOf("1893"), lighthouse.indexOf("1893") + 4)));
        var question = new EvaluationQuestion("built", List.of("Where is the lighthouse on Waglan Island?"),
                "When was it built?", "en", gold);
        try (var corpus = TemporaryCorpus.of(paragraphs, embeddings, 1, () -> {
        })) {
            var outcome = Evaluation
                    .of(answerer(corpus.index(), corpus, embeddings), corpus.store(), FollowUps::packaged)
                    .run(List.of(question), told -> {
                    }).getFirst();
            assertEquals("1 true", outcome.rank() + " " + outcome.firstIsRight());
        }
    }

    private static Answerer answerer(PassageIndex view, TemporaryCorpus corpus, Embeddings embeddings) {
        var search = new Search(view, embeddings, Bridge.packaged());
        return new Answerer(search, corpus.store(), view, Confidence.packaged());
    }

    @Test
    void showsAnIndexAsIfAParagraphOrItsArticleWereNotInIt(Embeddings embeddings) {
        var paragraphs = List.of(new Paragraph("a", "one", "The ferry to Lamma Island leaves at nine."),
                new Paragraph("b", "one", "The ferry to Lamma Island leaves from pier four."),
                new Paragraph("c", "two", "The ferry to Macau leaves at ten."));
        try (var corpus = TemporaryCorpus.of(paragraphs, embeddings, 1, () -> {
        })) {
            assertEquals(List.of("a", "b", "c"), found(corpus.index(), corpus));
            assertEquals(List.of("a", "c"), found(corpus.withoutParagraph("b"), corpus));
            assertEquals(List.of("c"), found(corpus.withoutArticle("b"), corpus));
            assertEquals(List.of("a", "b"), found(corpus.withoutArticle("c"), corpus));
        }
    }

    private static List<String> found(PassageIndex index, TemporaryCorpus corpus) {
        return index.candidates(LexicalQuery.of("ferry"), Map.of(), Scope.EVERYTHING, 3).stream()
                .map(candidate -> corpus.store().document(candidate.passage().document()).orElseThrow().address())
                .sorted().toList();
    }

    @Test
    void fillsThePoolFromWhatComesNext(Embeddings embeddings) {
        var paragraphs = List.of(new Paragraph("a", "one", "ferry ferry ferry"),
                new Paragraph("b", "two", "ferry to the pier"),
                new Paragraph("c", "three", "the ferry to the far pier"));
        try (var corpus = TemporaryCorpus.of(paragraphs, embeddings, 1, () -> {
        })) {
            var best = corpus.withoutParagraph("a").candidates(LexicalQuery.of("ferry"), Map.of(), Scope.EVERYTHING, 1);
            assertEquals(List.of("b"), best.stream()
                    .map(candidate -> corpus.store().document(candidate.passage().document()).orElseThrow().address())
                    .toList());
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
