package dev.quoth.retrieval.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.Span;
import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.answer.Answerer;
import dev.quoth.retrieval.answer.Confidence;
import dev.quoth.retrieval.answer.ConfidenceFile;
import dev.quoth.retrieval.answer.LanguagePair;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.eval.EvaluationFile.Paragraph;
import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedModels.class)
class ConfidenceTrainingTest {
    private static final EvaluationFile ENGLISH = file("en",
            List.of("The old mill at Aston was built in 1842.", "The ferry to Lamma Island costs 20 dollars."),
            List.of("When was the old mill at Aston built?", "How much does the ferry to Lamma Island cost?"),
            List.of("1842", "20 dollars"));
    private static final EvaluationFile CHINESE = file("zh", List.of("阿斯頓的舊磨坊建於1842年。", "往南丫島的渡輪收費二十元。"),
            List.of("阿斯頓的舊磨坊建於哪一年？", "往南丫島的渡輪收費多少？"), List.of("1842", "二十元"));

    /// Each text an article with one question.
    private static EvaluationFile file(String name, List<String> texts, List<String> questions, List<String> answers) {
        var paragraphs = new ArrayList<Paragraph>();
        var asked = new ArrayList<EvaluationQuestion>();
        for (int at = 0; at < texts.size(); at++) {
            paragraphs.add(new Paragraph("p" + at, "a" + at, texts.get(at)));
            int start = texts.get(at).indexOf(answers.get(at));
            asked.add(new EvaluationQuestion("q" + at, questions.get(at), name,
                    new GoldSpans("p" + at, List.of(new Span(start, start + answers.get(at).length())))));
        }
        return new EvaluationFile(name, paragraphs, asked);
    }

    private static ConfidenceTraining training(Embeddings embeddings) {
        var bridge = Bridge.packaged();
        return new ConfidenceTraining(embeddings, 2, corpus -> view -> new Answerer(
                new Search(view, embeddings, bridge), corpus.store(), view, Confidence.untrained()), told -> {
                });
    }

    @Test
    void learnsForAllPairsOfLanguagesTheSameEachTime(Embeddings embeddings) {
        var first = training(embeddings);
        var second = training(embeddings);
        for (var asked : List.of(ENGLISH, CHINESE)) {
            for (var corpus : List.of(ENGLISH, CHINESE)) {
                first.learn(asked, corpus, 10);
                second.learn(asked, corpus, 10);
            }
        }
        assertEquals(Set.of(LanguagePair.values()), first.fit().keySet());
        // The last digits of a cosine depend on how far the machine has compiled its sum.
        assertEquals(ConfidenceFile.lines(List.of(), first.fit()), ConfidenceFile.lines(List.of(), second.fit()));
        assertTrue(first.report().stream().anyMatch(line -> line.startsWith("| zh-en | other articles | 4 |")),
                () -> String.join("\n", first.report()));
    }

    @Test
    void saysWhichLanguagesItLearntNothingOf(Embeddings embeddings) {
        var training = training(embeddings);
        training.learn(ENGLISH, ENGLISH, 1);
        assertEquals(
                "there are no questions for zh-zh; training takes files in both languages, two of them with the same "
                        + "question ids",
                assertThrows(EvaluationException.class, training::fit).getMessage());
    }
}
