package dev.quoth.retrieval.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BridgeTest {
    private static final Bridge BRIDGE = new Bridge(
            Glossary.of(GlossaryFile.terms("a test", List.of("# boats", "", "ferry\t渡輪|小輪", "ferry pier\t碼頭",
                    "ferry pier fee\t碼頭費", "fee\t費用|收費", "reserve\t預留", "toll\t收費")), ProperNames.NONE),
            Variants.of("a test", List.of("軟件|軟體", "計程車|的士|出租車")),
            TranslationTable.of(Map.of("reserv", List.of(new Rendering("储备", 0.5), new Rendering("儲", 0.01)))),
            TranslationTable.of(Map.of("储备", List.of(new Rendering("reserves", 0.4)))), Optional.empty(),
            () -> Optional.of(SpelledNames.of("a test", List.of("陳\tchan", "茂\tmau", "波\tpo|bo", "保\tpo"))));

    /// The parts of `question` in the other language, each with what it may be called.
    private static List<String> rendered(String question, Language language) {
        return BRIDGE.translate(question, language).rendered().stream().map(part -> part.own() + "=" + part.renderings()
                .stream().map(Rendering::text).collect(Collectors.joining("|"))).toList();
    }

    @Test
    void translatesTheLongestEnglishPhraseFirst() {
        assertEquals(List.of("ferry pier fee=码头费", "toll=收费"), rendered("ferry pier fee toll", Language.EN));
        assertEquals(List.of("ferry pier=码头", "Ferries=渡轮|小轮"), rendered("ferry pier Ferries?", Language.EN));
    }

    @Test
    void translatesTheLongestChineseNameFirst() {
        assertEquals(List.of("码头费=ferry pier fee", "渡轮=ferry"), rendered("碼頭費的渡輪", Language.ZH_HANT));
    }

    @Test
    void putsWhatWasLearntBehindTheGlossary() {
        assertEquals(List.of("reserve=预留|储备"), rendered("reserve", Language.EN));
        assertEquals(List.of("储备=reserves"), rendered("儲備", Language.ZH_HANT));
    }

    @Test
    void leavesOutTheWordsByWhichAQuestionAsks() {
        assertEquals(List.of("MTR=", "reserve=预留|储备", "3.5="),
                rendered("How much did the MTR reserve, 3.5?", Language.EN));
        assertEquals(List.of("mtr=", "2025=", "预留=reserve"), rendered("MTR 2025預留了多少？", Language.ZH_HANT));
    }

    @Test
    void givesAllEnglishTermsThatShareAChineseName() {
        assertEquals(List.of("收费=fee|toll"), rendered("收费", Language.ZH_HANS));
    }

    @Test
    void knowsWhatElseAThingIsCalledInItsOwnLanguage() {
        assertEquals(Set.of("费用"), BRIDGE.translate("收費", Language.ZH_HANT).concepts().getFirst().synonyms());
        assertEquals(Set.of("fee"), BRIDGE.translate("toll", Language.EN).concepts().getFirst().synonyms());
        assertEquals(List.of(Set.of("软体"), Set.of("的士", "出租车")), BRIDGE.variants("軟件和計程車"));
    }

    @Test
    void knowsChineseNamesByHowTheyAreSpelt() {
        assertEquals(List.of("fee=费用|收费", "Chen Maobo=陈茂|茂波"), rendered("fee Chen Maobo?", Language.EN));
        assertEquals(List.of("Chan Mau-po=陈茂|茂波|茂保"), rendered("Chan Mau-po", Language.EN));
        assertTrue(
                rendered("陳茂波", Language.ZH_HANT)
                        .contains("陈茂波=chen maobo|chen maopo|chan mau po|chan mau bo|chen mao po"),
                () -> rendered("陳茂波", Language.ZH_HANT).toString());
        assertEquals(List.of("fee=费用|收费"), BRIDGE.withoutNames().translate("fee", Language.EN).rendered().stream()
                .map(part -> part.own() + "=" + part.renderings().stream().map(Rendering::text)
                        .collect(Collectors.joining("|")))
                .toList());
    }

    @Test
    void saysNothingOfWhatHasNoWords() {
        assertEquals(List.of(), rendered("?!", Language.EN));
        assertEquals(List.of(), rendered(" ", Language.ZH_HANS));
    }

    @Test
    void bringsWhatIsInsideTheProduct() {
        var packaged = Bridge.packaged();
        assertTrue(packaged.translate("tax", Language.EN).rendered().getFirst().renderings().getFirst().text()
                .startsWith("税"));
        assertEquals(List.of(Set.of("人工智慧")), packaged.variants("人工智能"));
    }
}
