package dev.quoth.retrieval.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.Folding;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainValueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            3,500           | 3500
                                            3.5億           | 350000000
                                            24億6千萬       | 2460000000
                                            七億六千萬      | 760000000
                                            二十三          | 23
                                            三百零五        | 305
                                            十二            | 12
                                            二〇一八        | 2018
                                            2万亿           | 2000000000000
                                            1.2 billion     | 1200000000
                                            40 million      | 40000000
                                            """)
    void readsNumbersAsTheyAreWritten(String written, BigDecimal number) {
        var read = Numeral.first(Folding.fold(written)).orElseThrow().number();
        assertEquals(0, number.compareTo(read), read::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            AMOUNT     | 10億元        | 12億元         | true
                                            AMOUNT     | 10億元        | 十億元         | false
                                            AMOUNT     | 10億          | 1 billion      | false
                                            AMOUNT     | 30 dollars    | 26 dollars     | true
                                            LENGTH     | 3.9公里       | 3,900米        | false
                                            PERCENTAGE | 七成          | 70%            | false
                                            PERCENTAGE | 百分之十二    | 8%             | true
                                            DATE       | 107年         | 2018年         | false
                                            DATE       | 107年         | 2019           | true
                                            DATE       | 2018年        | 2018年3月      | false
                                            DATE       | 4 May 1921    | 5 May 1921     | true
                                            DATE       | 4 May 1921    | 1921年5月4日   | false
                                            """)
    void contradictsOnlyWhatCannotBeRightAsWell(AnswerType type, String one, String other, boolean contradicts) {
        assertEquals(contradicts, value(one, type).contradicts(value(other, type)));
    }

    private static PlainValue value(String written, AnswerType type) {
        return PlainValue.of(Folding.fold(written), type).orElseThrow();
    }
}
