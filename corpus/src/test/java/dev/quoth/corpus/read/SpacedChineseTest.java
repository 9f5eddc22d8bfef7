package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacedChineseTest {

    private static final String SPACED = "本 館 自 今年 起 延長 開放 時間 ， 讀者 可 於 每 日 晚上 十 時 前 入 館 。 ".repeat(3);

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"圖書 館 （ 總館 ） 設於 中區;圖書館（總館）設於中區", "共有 30 % 讀者 使用 AI 服務;共有30%讀者使用AI服務",
            "版本 4 . 0 推出;版本4.0推出", "由 2024 - 2025年 起;由2024-2025年起", "中心 ( ABC ) 成立;中心(ABC)成立",
            "與 Aachen West Campus 合作;與Aachen West Campus合作", "U . S . News 報道;U.S. News報道"})
    void closesTheGapsOfATextThatIsSpacedOut(String before, String after) {
        assertEquals(after, SpacedChinese.of(SPACED).mend(before));
    }

    @Test
    void keepsTheSpaceThatSeparatesThePhrasesOfAHeadline() {
        assertEquals("新館落成 市民先睹為快", SpacedChinese.of("一般的文字").mend("新館落成 市民先睹為快"));
    }

    @Test
    void takesAStraySpaceOutOfProse() {
        var spaces = SpacedChinese.of("一般的文字");
        assertEquals("新館今日落成。", spaces.mend("新館今 日落成。"));
        assertEquals(1, spaces.removed());
    }

    @Test
    void tellsASpacedOutTextFromHeadlines() {
        assertTrue(SpacedChinese.of(SPACED).spacedOut());
        assertEquals(false, SpacedChinese.of("新館落成 市民先睹為快\n".repeat(2)).spacedOut());
    }
}
