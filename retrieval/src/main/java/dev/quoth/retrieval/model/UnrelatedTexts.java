package dev.quoth.retrieval.model;

import dev.quoth.corpus.Han;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Short sentences in English and Chinese that have nothing to do with each other. What a model finds alike in them is the
/// measure of what it finds alike in others, so that scores of different models mean the same.
final class UnrelatedTexts {

    /// A model that gives every text the same vector has no deviation; this keeps its scores finite.
    private static final double LEAST_DEVIATION = 0.005;

    private UnrelatedTexts() {}

    /// Returns the sentences that stand for questions.
    static List<String> questions() {
        return everyOther(0);
    }

    /// Returns the sentences that stand for what is in documents.
    static List<String> passages() {
        return everyOther(1);
    }

    private static List<String> everyOther(int first) {
        try (InputStream text = UnrelatedTexts.class.getResourceAsStream("unrelated.txt")) {
            if (text == null) {
                throw new ModelException("unrelated.txt is not on the class path", null);
            }
            var lines = new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            var chosen = new ArrayList<String>();
            for (int at = first; at < lines.size(); at += 2) {
                chosen.add(lines.get(at));
            }
            return chosen;
        } catch (IOException e) {
            throw new ModelException("reading unrelated.txt", e);
        }
    }

    /// Returns the space of a model that gave `questions` and `passages` for those texts, all of one length: as it is in the
    /// language whose texts it tells apart better, for a model of one language finds all texts of another alike.
    static VectorSpace space(List<float[]> questions, List<float[]> passages) {
        var english = Cosines.of(questions, passages, text -> !Han.in(text));
        var chinese = Cosines.of(questions, passages, Han::in);
        var better = english.mean < chinese.mean ? english : chinese;
        return new VectorSpace("all", questions.getFirst().length, better.mean,
                Math.max(LEAST_DEVIATION, better.deviation));
    }

    /// The cosines of every question with every passage of one language.
    private record Cosines(double mean, double deviation) {

        static Cosines of(List<float[]> questions, List<float[]> passages, Predicate<String> language) {
            double sum = 0;
            double squares = 0;
            int pairs = 0;
            for (var question : chosen(questions(), questions, language)) {
                for (var passage : chosen(passages(), passages, language)) {
                    double cosine = cosine(question, passage);
                    sum += cosine;
                    squares += cosine * cosine;
                    pairs++;
                }
            }
            double mean = sum / pairs;
            return new Cosines(mean, Math.sqrt(Math.max(0, squares / pairs - mean * mean)));
        }

        private static List<float[]> chosen(List<String> texts, List<float[]> vectors, Predicate<String> language) {
            var chosen = new ArrayList<float[]>();
            for (int at = 0; at < texts.size(); at++) {
                if (language.test(texts.get(at))) {
                    chosen.add(vectors.get(at));
                }
            }
            return chosen;
        }

        private static double cosine(float[] one, float[] other) {
            double dot = 0;
            for (int d = 0; d < one.length; d++) {
                dot += one[d] * other[d];
            }
            return dot;
        }
    }
}
