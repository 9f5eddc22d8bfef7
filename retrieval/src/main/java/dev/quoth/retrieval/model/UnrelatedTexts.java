package dev.quoth.retrieval.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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

    /// Returns the space of a model that gave `questions` and `passages` for those texts, all of one length.
    static VectorSpace space(List<float[]> questions, List<float[]> passages) {
        double sum = 0;
        double squares = 0;
        for (var question : questions) {
            for (var passage : passages) {
                double cosine = 0;
                for (int d = 0; d < question.length; d++) {
                    cosine += question[d] * passage[d];
                }
                sum += cosine;
                squares += cosine * cosine;
            }
        }
        int pairs = questions.size() * passages.size();
        double mean = sum / pairs;
        double deviation = Math.sqrt(Math.max(0, squares / pairs - mean * mean));
        return new VectorSpace("all", questions.getFirst().length, mean, Math.max(LEAST_DEVIATION, deviation));
    }
}
