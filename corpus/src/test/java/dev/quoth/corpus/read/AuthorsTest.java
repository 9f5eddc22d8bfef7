package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"〔記者王小明／台北報導〕;王小明", "記者王小明、李大文／高雄報導;王小明、李大文",
            "新华社巴黎12月9日电（记者唐霁）法国再次爆发大罢工，反对政府的改革。;唐霁", "文：陳樂兒;陳樂兒", "作者：張三 2024-01-30;張三",
            "By Anna Keller and Tom Okoye;Anna Keller and Tom Okoye", "2023年11月08日 09:21 来源：东海日报;东海日报",
            "稿源：新华网;新华网", "（中央社台北28日電）市政府今天公布方案，目標到年底完成。;中央社",
            "發布單位：資源循環署;資源循環署"})
    void readsWhoWroteIt(String line, String author) {
        assertEquals(Optional.of(author), Authors.of(List.of(line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"記者會今天舉行。", "責任編輯：王小明", "By the river stands a mill.", "據記者了解，事件仍在調查。",
            "數據來源是各港務局的年報，由研究員整理。", "資料來源：43 % 的公司", "資金來源：政府資助基金"})
    void makesNoAuthorUp(String line) {
        assertEquals(Optional.empty(), Authors.of(List.of(line)));
    }

    @Test
    void prefersAPersonToAnOutlet() {
        assertEquals(Optional.of("周敏"), Authors.of(List.of("来源：东海日报", "本报讯（记者 周敏）储气库投产。")));
    }
}
