package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final String PAGE = """
                                       停航十一年的早班渡輪，昨日重新來        市立圖書館將由六月一日起逢星期
                                       往舊碼頭和聖安島，首航共有二百四        日開放，結束三年來的休館安排。
                                       十名乘客，市長亦在船上。她競選時        市議會星期二晚以九票對四票通過
                                       曾承諾恢復這項服務。                    有關建議，新增兩個職位的開支由
                                       新船耗資三百二十萬元，在卑爾根建        泊車費支付，泊車費已於三月上調
                                       造，可載十二輛汽車，每日開出三班        兩成，讀者普遍歡迎這項新的安排
                                       ，單程票價四元五角。                    。
                                       """;

    @Test
    void putsColumnsOfTextOneBelowTheOther() {
        assertEquals(List.of("停航十一年的早班渡輪，昨日重新來", "往舊碼頭和聖安島，首航共有二百四", "十名乘客，市長亦在船上。她競選時", "曾承諾恢復這項服務。",
                "新船耗資三百二十萬元，在卑爾根建", "造，可載十二輛汽車，每日開出三班", "，單程票價四元五角。", "市立圖書館將由六月一日起逢星期",
                "日開放，結束三年來的休館安排。", "市議會星期二晚以九票對四票通過", "有關建議，新增兩個職位的開支由", "泊車費支付，泊車費已於三月上調",
                "兩成，讀者普遍歡迎這項新的安排", "。"), lines(PAGE));
    }

    @Test
    void keepsTheLineThatGoesAcrossThePage() {
        var across = "本報記者綜合報道，港口及圖書館兩項服務同日有新安排，市民反應正面，當局稱會繼續檢討。";
        assertEquals(across, lines(across + "\n" + PAGE).getFirst());
    }

    @Test
    void keepsTheRowsOfATable() {
        var table = """
                    Port of departure              Third quarter        Fourth quarter
                    Shanghai and its terminals     1,260                1,245
                    Singapore, all terminals       980                  1,002
                    Hong Kong, Kwai Tsing          360                  348
                    Busan, old and new port        570                  583
                    Rotterdam, with Maasvlakte     330                  341
                    Antwerp, with Zeebrugge        310                  305
                    """;
        assertEquals(table.lines().toList(), lines(table));
    }

    private static List<String> lines(String page) {
        return TextLines.of(page).stream().map(TextLine::text).toList();
    }
}
