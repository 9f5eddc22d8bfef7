package dev.quoth.retrieval.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.index.TermStatistics;
import dev.quoth.retrieval.model.VectorSpaces;
import dev.quoth.retrieval.search.Interpretation;
import dev.quoth.retrieval.search.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionNamesTest {
    private static final Bridge BRIDGE = Bridge.packaged();

    /// Terms as the index cuts them, none rarer than another.
    private static final TermStatistics TERMS = new TermStatistics() {
        @Override
        public List<String> terms(String text) {
            return PassageIndex.termsOf(text);
        }

        @Override
        public double inverseDocumentFrequency(String term) {
            return 1;
        }

        @Override
        public double share(String term) {
            return 0;
        }
    };

    private static QuestionNames names(String text) {
        var question = Question.of(text);
        return new QuestionNames(new Interpretation(question, BRIDGE.translate(text, question.language()),
                VectorSpaces.PACKAGED, Map.of()), TERMS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            How much did Macau spend?           | Hong Kong spent 3 billion.      | 1
                                            How much did Hong Kong spend?       | Hong Kong spent 3 billion.      | 0
                                            How much did Hong Kong spend?       | 香港花了30億元。                  | 0
                                            How much did Macau and Japan spend? | Japan spent 3 billion.          | 0.5
                                            Who built the bridge?               | Ada Lum built it.               | 0
                                            FLAIR 中心在哪裡？                    | 中心設於科學園。                  | 1
                                            FLAIR 中心在哪裡？                    | FLAIR中心設於科學園。             | 0
                                            """)
    void lacksTheNamesThatThePassageHasUnderNoName(String question, String passage, double missing) {
        assertEquals(missing, names(question).missingNames(new HashSet<>(TERMS.terms(passage))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            2024年有多少人？                | 2023年有20人。      | 1
                                            2023年有多少人？                | 2023年有20人。      | 0
                                            Who gave 1,000 in 1999?      | 1000 were given.   | 1
                                            2023年和2024年各有多少人？       | 2022年有20人。      | 2
                                            Which 20 came?               | In 2020 all came.  | 1
                                            """)
    void countsTheNumbersThatThePassageHasNot(String question, String passage, int missing) {
        assertEquals(missing, names(question).missingNumbers(passage));
    }
}
