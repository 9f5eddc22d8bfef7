package dev.quoth.retrieval.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProperNamesTest {
    private static final ProperNames NAMES = ProperNames.of(
            GlossaryFile.terms("names",
                    List.of("macau\t澳門", "churchill\t邱吉爾|丘吉爾", "android\t機器人", "america\t美國")),
            GlossaryFile.terms("terms",
                    List.of("macau\t澳門", "winston churchill\t邱吉爾|溫斯頓邱吉爾", "robot\t機器人|機械人", "u.s.\t美國")));

    @Test
    void leavesOutWordsForOtherThings() {
        assertFalse(NAMES.hasChinese("机器人"));
        assertFalse(NAMES.hasEnglish("android"));
    }

    @Test
    void keepsNamesThatOtherTermsShare() {
        assertTrue(NAMES.hasChinese("澳门"));
        assertTrue(NAMES.hasChinese("邱吉尔"));
        assertTrue(NAMES.hasChinese("美国"));
        assertTrue(NAMES.hasEnglish("Churchill"));
    }

    @Test
    void leavesOutMoneyOfWhichAllSpeak() {
        assertEquals(List.of("Japan"), ProperNames.withoutMoney(GlossaryFile.terms("names",
                List.of("Japan\t日本", "Japanese Yen\t日圓"))).stream().map(Term::english).toList());
    }

    @Test
    void takesAnOperatorsTermsInCapitalsForNames() {
        var bridge = Bridge.of(GlossaryFile.terms("own", List.of("Harbour Lights\t海灣之光", "fee\t費用")),
                BilingualModel.packaged());
        assertEquals(Set.of("海湾之光"), bridge.translate("海灣之光的費用是多少？", Language.ZH_HANT).names());
    }

    @Test
    void knowsNamesInThreeLanguages() {
        var bridge = Bridge.packaged();
        assertEquals(Set.of("北京", "苏格兰"), bridge.translate("北京和蘇格蘭有多遠？", Language.ZH_HANT).names());
        assertEquals(Set.of("深圳"), bridge.translate("深圳的机器人有多少？", Language.ZH_HANS).names());
        assertEquals(Set.of("Hong Kong"), bridge.translate("How many robots has Hong Kong?", Language.EN).names());
    }
}
