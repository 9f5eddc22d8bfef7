package dev.quoth.retrieval.eval;

import dev.quoth.retrieval.answer.LanguagePair;
import dev.quoth.retrieval.answer.Sign;
import java.util.Map;

/// What a question showed whose corpus is known to answer it or not.
///
/// @param set     names the question file and the corpus it was asked of
/// @param article the article that the question is about, by which lessons are kept apart
record Lesson(String set, String article, Condition condition, LanguagePair pair, Map<Sign, Double> signs) {

    /// In which corpus a question was asked.
    enum Condition {
        AS_IS, PARAGRAPH_REMOVED, ARTICLE_REMOVED, NEAR_MISS
    }

    Lesson {
        signs = Map.copyOf(signs);
    }

    boolean isAnswerable() {
        return condition == Condition.AS_IS;
    }

    double sign(Sign sign) {
        return signs.getOrDefault(sign, 0.0);
    }
}
