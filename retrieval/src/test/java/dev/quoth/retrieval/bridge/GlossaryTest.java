package dev.quoth.retrieval.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.Language;
import dev.quoth.retrieval.bridge.Translation.Concept;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
    private static final Glossary GLOSSARY = glossary("# boats", "", "ferry\t渡輪|小輪", "ferry pier\t碼頭",
            "ferry pier fee\t碼頭費", "fee\t費用|收費", "reserve\t預留", "toll\t收費");

    private static Glossary glossary(String... lines) {
        return Glossary.of(Stream.of(lines), GlossaryTest::stems);
    }

    /// Stems enough for these tests: small letters, no plural.
    private static List<String> stems(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).filter(word -> !word.isEmpty())
                .map(word -> word.replaceFirst("(?<=.)(ies|y|s)$", "")).toList();
    }

    private static Concept known(String... names) {
        return new Concept(List.of(names), true);
    }

    private static Concept unknown(String name) {
        return new Concept(List.of(name), false);
    }

    @Test
    void translatesTheLongestEnglishPhraseFirst() {
        assertEquals(new Translation(List.of(known("ferry pier fee", "码头费"), known("toll", "收费")), "码头费收费"),
                GLOSSARY.translate("ferry pier fee toll", Language.EN));
        assertEquals(new Translation(List.of(known("ferry pier", "码头"), known("reserve", "预留")), "码头预留"),
                GLOSSARY.translate("ferry pier reserve", Language.EN));
    }

    @Test
    void translatesPluralsAndCapitals() {
        assertEquals(new Translation(List.of(known("Ferries", "渡轮", "小轮"), known("FEES", "费用", "收费")), "渡轮费用"),
                GLOSSARY.translate("Ferries, FEES?", Language.EN));
    }

    @Test
    void keepsWordsThatItDoesNotKnowAndPutsNamesAndNumbersIntoTheGloss() {
        assertEquals(new Translation(
                List.of(unknown("Did"), unknown("MTR"), known("reserve", "预留"), unknown("3.5"), unknown("quickly")),
                "MTR预留3.5"), GLOSSARY.translate("Did MTR reserve 3.5 quickly?", Language.EN));
    }

    @Test
    void translatesTheLongestChineseNameFirst() {
        assertEquals(new Translation(List.of(known("码头费", "ferry pier fee"), unknown("和"), known("渡轮", "ferry")),
                "ferry pier fee ferry"), GLOSSARY.translate("碼頭費和渡輪", Language.ZH_HANT));
    }

    @Test
    void givesAllEnglishTermsThatShareAChineseName() {
        assertEquals(new Translation(List.of(known("收费", "fee", "toll")), "fee"),
                GLOSSARY.translate("收费", Language.ZH_HANS));
    }

    @Test
    void keepsLatinWordsAndNumbersOfAChineseQuestionInTheGloss() {
        assertEquals(new Translation(List.of(unknown("mtr 2025年"), known("预留", "reserve"), unknown("了多少?")),
                "mtr 2025 reserve"), GLOSSARY.translate("MTR 2025年預留了多少？", Language.ZH_HANT));
    }

    @Test
    void hasNoGlossForWhatItKnowsNothingOf() {
        assertEquals(new Translation(List.of(unknown("何故")), ""), GLOSSARY.translate("何故", Language.ZH_HANT));
        assertEquals(new Translation(List.of(), ""), GLOSSARY.translate("?!", Language.EN));
        assertEquals(new Translation(List.of(), ""), GLOSSARY.translate(" ", Language.ZH_HANS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ferry", "ferry\t", "\t渡輪", "ferry\t渡輪\tboat", "ferry\t渡輪||小輪", "?!\t渡輪"})
    void namesTheLineThatIsNotOfItsForm(String line) {
        assertEquals("glossary line must be ENGLISH tab CHINESE|CHINESE, got '" + line + "'",
                assertThrows(IllegalArgumentException.class, () -> glossary("fee\t費用", line)).getMessage());
    }

    @Test
    void bringsThousandsOfTermsWithTheProduct() {
        var packaged = Glossary.packaged(GlossaryTest::stems);
        assertTrue(packaged.terms() > 4_000, () -> packaged.terms() + " terms");
        assertEquals("税", packaged.translate("tax", Language.EN).gloss().substring(0, 1));
    }
}
