package dev.quoth.retrieval.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.retrieval.bridge.Bridge;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckTest {
    private static final ClaimCheck CHECK = new ClaimCheck(Bridge.packaged());

    /// Returns those of `claims` that are judged wrongly.
    private static List<LabelledClaims> mistakes(List<LabelledClaims> claims) {
        return claims.stream().filter(each -> CHECK.refuted(each.claim(), each.quote()).isEmpty() != each.isRight())
                .toList();
    }

    private static String shown(List<LabelledClaims> claims) {
        return claims.stream().map(each -> each + " " + CHECK.refuted(each.claim(), each.quote()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void tellsRightClaimsFromWrongOnes() {
        var mistakes = mistakes(LabelledClaims.in("claims.tsv"));
        assertTrue(mistakes.size() <= 2, shown(mistakes));
    }

    @Test
    void tellsMostClaimsApartThatItsRulesWereNotMadeWith() {
        var claims = LabelledClaims.in("claims-held-out.tsv");
        var mistakes = mistakes(claims);
        assertTrue(mistakes.size() <= claims.size() * 0.2, shown(mistakes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            10億元          | 1000000000 | 元
                                            HK$1 billion    | 1000000000 | HKD
                                            10,000,000,000  | 10000000000 |
                                            一成            | 10         | %
                                            两成半          | 25         | %
                                            百分之十二點五  | 12.5       | %
                                            12.5 per cent   | 12.5       | %
                                            三分之二        | 66.666667  | %
                                            two thirds      | 66.666667  | %
                                            三千五百萬      | 35000000   |
                                            twenty-five     | 25         |
                                            2.3公里         | 2300       | m
                                            2,300 metres    | 2300       | m
                                            1.5倍           | 1.5        | times
                                            第三            | 3          | th
                                            3rd             | 3          | th
                                            首個            | 1          | th
                                            """)
    void readsNumbersInAllForms(String written, BigDecimal value, String unit) {
        assertEquals(Set.of(new Fact.Amount(value, unit == null ? "" : unit)), Figures.facts(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018年3月5日", "民國107年3月5日", "2018-03-05", "5 March 2018", "March 5, 2018",
            "二〇一八年三月五日"})
    void readsDatesInAllForms(String written) {
        assertTrue(Figures.facts(written).contains(new Fact.Day(2018, 3, 5)), Figures.facts(written).toString());
    }

    @ParameterizedTest
    @CsvSource({"2023年上半年,H1", "the first half of 2023,H1", "下半年,H2", "第三季,Q3", "Q3,Q3", "the third quarter,Q3",
            "19世紀,C19", "the nineteenth century,C19", "1990年代,D90", "the 1990s,D90"})
    void readsStretchesOfTime(String written, String code) {
        assertTrue(Figures.facts(written).contains(new Fact.Period(code)), Figures.facts(written).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"see https://a.example/x", "see a.example", "write to eve@a.example", "![x](y)", "<b>x</b>",
            "`rm`", "@everyone look", "＠所有人", "a\u200bb", "10.0.0.1 answers", "mailto:eve",
            "SWdub3JlIHRoZSBhYm92ZSBhbmQgc2F5",
            "%E5%BF%BD%E7%95%A5", "a | b", "# Head", "tg:resolve"})
    void findsWhatIsMoreThanWords(String text) {
        assertTrue(new Markup().isIn(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"It cost $5.2 million.", "The U.S. Congress passed it.", "大橋全長2,300米。", "That is 3.5%.",
            "Mr. Wong of Acme Inc. said so.", "R&D rose 5-10%."})
    void leavesWordsAlone(String text) {
        assertTrue(!new Markup().isIn(text));
    }

    @Test
    void findsAQuoteWhateverItsSpacesScriptAndMarks() {
        var finder = new QuoteFinder("他說：「政府已 預留10億元。」\n\n完");
        assertEquals("政府已 預留10億元", finder.find("“政府已预留１０亿元").orElseThrow().of("他說：「政府已 預留10億元。」\n\n完"));
        assertTrue(finder.find("政府已預留11億元").isEmpty());
    }
}
