package dev.quoth.retrieval.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossesTest {
    private static String gloss(String value, AnswerType type, Language reader) {
        return Glosses.of(value, type, reader).orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            10億元        | 1 billion
                                            10亿元        | 1 billion
                                            3,000萬億次   | 3,000 trillion
                                            1億3千萬      | 130 million
                                            2萬5千元      | 25,000
                                            3.5億港元     | 350 million
                                            人民幣1.2兆元 | 1.2 trillion
                                            5百           | 500
                                            1,234萬       | 12.34 million
                                            七億六千萬元  | 760 million
                                            二十三人      | 23
                                            百分之十二    | 12%
                                            三年          | none
                                            300元         | none
                                            $1.5 billion  | none
                                            """)
    void saysAChineseAmountInEnglish(String value, String gloss) {
        assertEquals(gloss, gloss(value, AnswerType.AMOUNT, Language.EN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            $1.5 billion        | 15億    | 15亿
                                            HK$300m             | 3億     | 3亿
                                            €2bn                | 20億    | 20亿
                                            2.5 million people  | 250萬   | 250万
                                            12 trillion yen     | 120,000億 | 120,000亿
                                            300 m               | none    | none
                                            $500                | none    | none
                                            10億元              | none    | none
                                            """)
    void saysAnEnglishAmountInTheReadersScript(String value, String traditional, String simplified) {
        assertEquals(traditional, gloss(value, AnswerType.AMOUNT, Language.ZH_HANT));
        assertEquals(simplified, gloss(value, AnswerType.AMOUNT, Language.ZH_HANS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            107年       | 2018
                                            民國107年度 | 2018
                                            106-110年   | 2017–2021
                                            106年至110年 | 2017–2021
                                            民國50年    | 1961
                                            20年        | none
                                            2018年      | none
                                            2017-2021年 | none
                                            3月2日      | none
                                            """)
    void countsYearsOfTheRepublicFromItsFirst(String value, String gloss) {
        assertEquals(gloss, gloss(value, AnswerType.DATE, Language.EN));
        assertEquals(gloss, gloss(value, AnswerType.DATE, Language.ZH_HANT));
    }
}
