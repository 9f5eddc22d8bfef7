package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextNavigationTest {

    private static final String BODY = """
                                       新橋通車

                                       市政府昨日宣布，跨越海灣的新橋正式通車，行車時間由一小時縮短至十五分鐘，市民反應熱烈。

                                       工程歷時五年，耗資三十億元，期間曾兩度因颱風停工。
                                       """;
    private static final List<String> KEPT = List.of("新橋通車", "市政府昨日宣布，跨越海灣的新橋正式通車，行車時間由一小時縮短至十五分鐘，市民反應熱烈。",
            "工程歷時五年，耗資三十億元，期間曾兩度因颱風停工。");

    @Test
    void dropsMenusAboveAndBelowThatRepeatEachOther() {
        var menu = "• 首頁\n• 新聞\n• 服務\n\n";
        assertEquals(KEPT, body(menu + BODY + "\n" + menu));
    }

    @Test
    void dropsALongMenuWithSubmenus() {
        assertEquals(KEPT, body("• 關於\n  □ 組織\n  □ 首長\n  □ 歷史\n• 新聞\n  □ 最新\n  □ 活動\n• 服務\n\n" + BODY));
    }

    @Test
    void dropsRulesFormsAndPicturesInBrackets() {
        assertEquals(KEPT, body("[logo]\n搜尋 [          ] [搜尋]\n━━━━━━\n" + BODY + "[icon] [icon2]\n"));
    }

    @Test
    void dropsAHintThatAMenuPartsFromTheText() {
        assertEquals(KEPT, body("您的瀏覽器不支援程式，請開啟後再試。\n\n" + "• 首頁\n• 新聞\n• 服務\n• 關於\n• 地圖\n• 常見問題\n• 聯絡\n• 英文\n\n"
                + BODY + "\n" + BODY.lines().skip(2).limit(1).toList().getFirst().replace("海灣", "河口")
                + "工程仍在進行，詳情容後公布。".repeat(9) + "\n")
                .subList(0, 3));
    }

    @Test
    void keepsAListThatALineAnnounces() {
        assertEquals(List.of("新橋通車", "市政府昨日宣布，跨越海灣的新橋正式通車，橋上設有：", "行人道", "單車徑", "觀景台", "工程歷時五年，耗資三十億元，期間曾兩度因颱風停工。"),
                body("""
                     新橋通車

                     市政府昨日宣布，跨越海灣的新橋正式通車，橋上設有：

                     • 行人道
                     • 單車徑
                     • 觀景台

                     工程歷時五年，耗資三十億元，期間曾兩度因颱風停工。
                     """));
    }

    @Test
    void keepsATextThatIsNothingButAList() {
        assertEquals(List.of("購物清單", "蘋果", "牛奶", "麵包"), body("購物清單\n- 蘋果\n- 牛奶\n- 麵包\n"));
    }

    private static List<String> body(String text) {
        var units = new LineJoiner(TextLines.of(text), SpacedChinese.of(text)).units();
        return new TextNavigation(units).body().stream().map(TextUnit::text).toList();
    }
}
