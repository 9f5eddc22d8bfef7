package dev.quoth.retrieval.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.Language;
import dev.quoth.retrieval.bridge.Bridge;
import dev.quoth.retrieval.index.PassageIndex;
import dev.quoth.retrieval.index.TermStatistics;
import dev.quoth.retrieval.model.VectorSpaces;
import dev.quoth.retrieval.search.Interpretation;
import dev.quoth.retrieval.search.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

    private static double missing(String question, String passage) {
        return names(question).missing(new HashSet<>(TERMS.terms(passage)), Language.of(passage));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            How much did Macau spend?           | Hong Kong spent 3 billion.      | 1
                                            How much did Hong Kong spend?       | Hong Kong spent 3 billion.      | 0
                                            How much did Macau and Japan spend? | Japan spent 3 billion.          | 0.5
                                            how much did macau spend?           | Hong Kong spent 3 billion.      | 1
                                            Who built the bridge?               | Ada Lum built it.               | 0
                                            During the war, who led MTR?        | Ada Lum led the MTR.            | 0
                                            深圳市花了多少？                      | 北京市花了30億元。                | 1
                                            北京市花了多少？                      | 北京花了30億元。                  | 0
                                            奧巴馬何時訪問日本？                   | 歐巴馬2016年訪日本。              | 0
                                            台灣大學有多少學生？                   | 香港大學有三萬學生。               | 0.6666666666666666
                                            穗河大学有多少学生？                   | 嘉禾大學有三萬學生。               | 0.6666666666666666
                                            其中大約有多少人？                     | 有三萬人。                       | 0
                                            哪些上市公司派息？                     | 三家企業派息。                    | 0
                                            《渡輪之歌》是誰寫的？                 | 《山城》由李小明所寫。              | 1
                                            FLAIR 中心在哪裡？                    | 中心設於科學園。                  | 1
                                            FLAIR 中心在哪裡？                    | FLAIR中心設於科學園。             | 0
                                            """)
    void lacksTheNamesThatThePassageHasUnderNoName(String question, String passage, double missing) {
        assertEquals(missing, missing(question, passage));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            How much did Hong Kong spend?       | 香港花了30億元。                  | 0
                                            How much did Macau spend?           | 香港花了30億元。                  | 1
                                            How much did Ada Lumley spend?      | 香港花了30億元。                  | 0
                                            深圳花了多少？                        | Beijing spent 3 billion.        | 1
                                            北京花了多少？                        | Beijing spent 3 billion.        | 0
                                            """)
    void asksOfAPassageInTheOtherLanguageOnlyForNamesThatCanBeSaidThere(String question, String passage,
            double missing) {
        assertEquals(missing, missing(question, passage));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            澳門2024年花了多少？     | 香港在2023年花了30億元。 | 1
                                            澳門2023年花了多少？     | 香港在2023年花了30億元。 | 0
                                            民國112年花了多少？      | 2023年花了30億元。      | 0
                                            What did 2023 bring?  | 民國112年花了30億元。    | 0
                                            What did 2024 bring?  | 二〇二四年花了30億元。    | 0
                                            2024年發生什麼事？       | 去年,2024年，花了30億元。 | 0
                                            2024年發生什麼事？       | 12,024年後，人很多。     | 1
                                            What came in 20 days? | 2023年花了30億元。      | 0
                                            """)
    void lacksTheYearsThatThePassageDoesNotName(String question, String passage, double missing) {
        assertEquals(missing, names(question).missingYears(passage));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            Who gave 1,000 in 1999?      | 1000 were given.   | 0
                                            誰捐了30億元？                 | 3 billion were given. | 0
                                            第12屆和第13屆各有多少人？        | 第十一屆有20人。      | 2
                                            Which 20 came?               | In 2020 all came.  | 1
                                            """)
    void countsTheNumbersThatThePassageSaysInNoWay(String question, String passage, int missing) {
        assertEquals(missing, names(question).missingNumbers(passage));
    }

    @Test
    void tellsTheNameThatIsMissedMost() {
        var terms = new HashSet<>(TERMS.terms("Japan spent 3 billion."));
        assertEquals(1, names("How much did Macau and Japan spend?").mostMissing(terms, Language.EN));
        assertEquals(0, names("How much did Japan spend?").mostMissing(terms, Language.EN));
        assertEquals(0, names("How much did Macau and Japan each spend?").mostMissing(terms, Language.EN));
    }
}
