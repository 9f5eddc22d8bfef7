package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDaysTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"2023年6月28日;2023-06-28", "民國107年10月16日;2018-10-16", "107-10-16;2018-10-16",
            "中華民國一百一十二年五月三十一日;2023-05-31", "二○二三年六月二十八日;2023-06-28", "二〇二四年十月一日;2024-10-01",
            "2023.06.28;2023-06-28", "June 28, 2023;2023-06-28", "28 June 2023;2023-06-28", "28/6/2023;2023-06-28",
            "6/28/2023;2023-06-28", "5/5/2023;2023-05-05", "16.08.2019;2019-08-16", "3rd March 2021;2021-03-03"})
    void readsADayAsPeopleWriteIt(String written, LocalDate day) {
        assertEquals(List.of(new WrittenDays.Found(0, written.length(), day)), WrittenDays.in(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/6/2023", "2023年13月1日", "2023-02-30", "28.09.1912:44", "192.168.1.1", "1/2", "十月一日"})
    void readsNoDayThatIsDoubtfulOrCanNotBe(String written) {
        assertEquals(List.of(), WrittenDays.in(written));
    }

    @ParameterizedTest
    @CsvSource({"https://a.example/2024/05/18/story,2024-05-18",
            "https://a.example/news/20240518/story.html,2024-05-18",
            "http://a.example/zwgk/202405/t20240518_123.html,2024-05-18",
            "http://a.example/n1/2019/0615/c1008-3.html,2019-06-15",
            "http://a.example/local/2020-02/19/c_1125597921.htm,2020-02-19",
            "https://a.example/news/acn/202306280228.aspx,2023-06-28"})
    void readsTheDayInAnAddress(String address, LocalDate day) {
        assertEquals(Optional.of(day), WrittenDays.ofAddress(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/113/05/18/story", "https://a.example/events/2024/05/18/fair",
            "https://a.example/p/20241399", "https://a.example/item/1234567890", "2024/05/18/notes.txt",
            "https://a.example"})
    void makesNoDayOfOtherNumbersInAnAddress(String address) {
        assertEquals(Optional.empty(), WrittenDays.ofAddress(address));
    }

    @Test
    void readsDigitsOnlyOfEitherEra() {
        assertEquals(List.of(LocalDate.of(2023, 6, 28), LocalDate.of(2023, 6, 28)),
                List.of(WrittenDays.compact("1120628").orElseThrow(), WrittenDays.compact("20230628").orElseThrow()));
    }
}
