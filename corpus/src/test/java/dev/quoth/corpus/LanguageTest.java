package dev.quoth.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which of the three languages a text is in.
class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            zh-Hant | 石岡壩何時完工？
                                            zh-Hant | 這座橋有多長？
                                            zh-Hant | 嗰座橋喺邊度？
                                            zh-Hans | 深中通道全长多少公里？
                                            zh-Hans | 门票多少？
                                            zh-Hans | 长城有多长？
                                            zh-Hant | 山水
                                            en      | How long is the bridge?
                                            en      | Who leads the 生產力局 centre today?
                                            en      | 42!
                                            zh-Hans | AI 芯片的出口限制有什么影响？
                                            """)
    void isToldByTheCharacters(String tag, String text) {
        assertEquals(Language.ofTag(tag), Language.of(text));
    }

    @Test
    void refusesOtherTags() {
        assertThrows(IllegalArgumentException.class, () -> Language.ofTag("zh"));
    }
}
