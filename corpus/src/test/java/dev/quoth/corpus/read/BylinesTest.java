package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"2023年6月28日;2023-06-28", "日期：107-10-16 來源：新聞處;2018-10-16",
            "民國107年10月16日;2018-10-16",
            "（香港，2023年11月10日）局方今天公布結果。;2023-11-10", "2024-05-18 09:12:33　来源：日报;2024-05-18", "發布日期：113-07-22;2024-07-22",
            "Published: 14 September 2022;2022-09-14", "March 3, 2021;2021-03-03", "2024年3月5日（星期二）;2024-03-05"})
    void readsTheDayOfALineAboutThePage(String line, LocalDate day) {
        assertEquals(Optional.of(day), Bylines.of(List.of(line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"計劃於2023年6月28日完成，其後開放予市民使用。", "截至2023年6月28日的統計", "電話 107-10-1612", "2023年13月40日",
            "最後更新：2021年3月1日",
            "版本 1.2.3"})
    void makesNoDayUp(String line) {
        assertEquals(Optional.empty(), Bylines.of(List.of(line)));
    }

    @Test
    void readsTheCompactDayBelowAnArticle() {
        assertEquals(Optional.of(LocalDate.of(2023, 6, 28)), Bylines.of(List.of("全文完。（編輯：王一）1120628")));
    }

    @ParameterizedTest
    @CsvSource({"2023-06-28T08:12:00.000Z,2023-06-28", "2024-01-15T08:00:00+08:00,2024-01-15",
            "2024-01-15T08:00:00,2024-01-15",
            "2024/1/5,2024-01-05"})
    void readsTimeStamps(String stamp, LocalDate day) {
        assertEquals(Optional.of(day), WrittenDays.stamp(stamp));
    }
}
