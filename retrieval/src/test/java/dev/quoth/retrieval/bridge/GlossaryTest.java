package dev.quoth.retrieval.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /// What became of a question: its parts with their translations, and its gloss.
    private record Bridged(List<String> parts, String gloss) {
        static Bridged of(String question, Language language) {
            var translation = GLOSSARY.translate(question, language);
            return new Bridged(translation.concepts().stream().map(concept -> concept.isTranslated()
                    ? concept.own() + "=" + String.join("|", concept.translations())
                    : concept.own()).toList(), translation.gloss());
        }
    }

    @Test
    void translatesTheLongestEnglishPhraseFirst() {
        assertEquals(new Bridged(List.of("ferry pier fee=码头费", "toll=收费"), "码头费收费"),
                Bridged.of("ferry pier fee toll", Language.EN));
        assertEquals(new Bridged(List.of("ferry pier=码头", "reserve=预留"), "码头预留"),
                Bridged.of("ferry pier reserve", Language.EN));
    }

    @Test
    void translatesPluralsAndCapitals() {
        assertEquals(new Bridged(List.of("Ferries=渡轮|小轮", "FEES=费用|收费"), "渡轮费用"),
                Bridged.of("Ferries, FEES?", Language.EN));
    }

    @Test
    void keepsWordsThatItDoesNotKnowAndPutsNamesAndNumbersIntoTheGloss() {
        assertEquals(new Bridged(List.of("Did", "MTR", "reserve=预留", "3.5", "quickly"), "MTR预留3.5"),
                Bridged.of("Did MTR reserve 3.5 quickly?", Language.EN));
    }

    @Test
    void translatesTheLongestChineseNameFirst() {
        assertEquals(new Bridged(List.of("码头费=ferry pier fee", "和", "渡轮=ferry"), "ferry pier fee ferry"),
                Bridged.of("碼頭費和渡輪", Language.ZH_HANT));
    }

    @Test
    void givesAllEnglishTermsThatShareAChineseName() {
        assertEquals(new Bridged(List.of("收费=fee|toll"), "fee"), Bridged.of("收费", Language.ZH_HANS));
    }

    @Test
    void knowsWhatElseAThingIsCalledInItsOwnLanguage() {
        assertEquals(Set.of("费用"), GLOSSARY.translate("收費", Language.ZH_HANT).concepts().getFirst().synonyms());
        assertEquals(Set.of("fee"), GLOSSARY.translate("toll", Language.EN).concepts().getFirst().synonyms());
    }

    @Test
    void keepsLatinWordsAndNumbersOfAChineseQuestionInTheGloss() {
        assertEquals(new Bridged(List.of("mtr 2025年", "预留=reserve", "了多少?"), "mtr 2025 reserve"),
                Bridged.of("MTR 2025年預留了多少？", Language.ZH_HANT));
    }

    @Test
    void hasNoGlossForWhatItKnowsNothingOf() {
        assertEquals(new Bridged(List.of("何故"), ""), Bridged.of("何故", Language.ZH_HANT));
        assertEquals(new Bridged(List.of(), ""), Bridged.of("?!", Language.EN));
        assertEquals(new Bridged(List.of(), ""), Bridged.of(" ", Language.ZH_HANS));
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
