package dev.quoth.bot.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.digest.PlanWords.Draft;
import dev.quoth.bot.digest.PlanWords.Read;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanWordsTest {
    private static final PlanWords WORDS = new PlanWords(new ZoneWords());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            08:30                               | 08:30
                                            at 8.30 am                          | 08:30
                                            8am                                 | 08:00
                                            12 am                               | 00:00
                                            6:15 p.m.                           | 18:15
                                            noon                                | 12:00
                                            0830                                | 08:30
                                            ８：３０                             | 08:30
                                            早上八點半                          | 08:30
                                            上午8点                             | 08:00
                                            下午三點一刻                        | 15:15
                                            晚上10时45分                        | 22:45
                                            二十點十五分                        | 20:15
                                            下午 3:05                           | 15:05
                                            中午十二點                          | 12:00
                                            凌晨12點                            | 00:00
                                            每天早上八点半                      | 08:30
                                            """)
    void readsTimes(String text, String time) {
        assertEquals(time, draft(text).time().orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            daily                               | MON TUE WED THU FRI SAT SUN
                                            every day                           | MON TUE WED THU FRI SAT SUN
                                            每日                                | MON TUE WED THU FRI SAT SUN
                                            weekdays                            | MON TUE WED THU FRI
                                            工作日                              | MON TUE WED THU FRI
                                            平日                                | MON TUE WED THU FRI
                                            weekends                            | SAT SUN
                                            周末                                | SAT SUN
                                            mon wed fri                         | MON WED FRI
                                            Mondays, Thursdays                  | MON THU
                                            on Tuesday and Friday               | TUE FRI
                                            mon-fri                             | MON TUE WED THU FRI
                                            sat to mon                          | MON SAT SUN
                                            星期一至五                          | MON TUE WED THU FRI
                                            周一到周五                          | MON TUE WED THU FRI
                                            逢一三五                            | MON WED FRI
                                            逢星期二、四                        | TUE THU
                                            每週六、日                          | SAT SUN
                                            禮拜三                              | WED
                                            """)
    void readsDays(String text, String days) {
        var read = draft(text).days().orElseThrow();
        assertEquals(days, read.stream().sorted().map(PlanWordsTest::brief).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            Asia/Hong_Kong                      | Asia/Hong_Kong
                                            america/new_york                    | America/New_York
                                            Hong Kong time                      | Asia/Hong_Kong
                                            in New York                         | America/New_York
                                            london time                         | Europe/London
                                            香港時間                            | Asia/Hong_Kong
                                            台北時間                            | Asia/Taipei
                                            北京时间                            | Asia/Shanghai
                                            紐約時間                            | America/New_York
                                            伦敦时间                            | Europe/London
                                            UTC                                 | UTC
                                            GMT+8                               | UTC+08:00
                                            UTC+5:30                            | UTC+05:30
                                            """)
    void readsTimeZones(String text, String zone) {
        assertEquals(zone, draft("08:30 " + text).zone().orElseThrow().getId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            08:30 weekdays about chips, 半導體、房價      | [08:30] [MON TUE WED THU FRI] [chips, 半導體, 房價] [] [] false
                                            weekdays 8am "What did the court decide?"     | [08:00] [MON TUE WED THU FRI] [What did the court decide?] [] [] false
                                            every day at 07:00 top 5 from news            | [07:00] [MON TUE WED THU FRI SAT SUN] [] [news] [5] false
                                            about the London fire, Monday markets         | [] [] [the London fire, Monday markets] [] [] false
                                            08:30 only when there is something            | [08:30] [] [] [] [] true
                                            08:30 about rates, 10 items, only with news   | [08:30] [] [rates] [] [10] true
                                            逢一三五早上八點半香港時間關於半導體、房價    | [08:30] [MON WED FRI] [半導體, 房價] [] [] false
                                            工作日 8点30分 最多5条 有新内容才发 关于芯片  | [08:30] [MON TUE WED THU FRI] [芯片] [] [5] true
                                            每天七點 文件集 news 前三則                   | [07:00] [MON TUE WED THU FRI SAT SUN] [] [news] [3] false
                                            """)
    void readsEverythingTogether(String text, String expected) {
        var draft = draft(text);
        assertEquals(expected, draft.time().map(Object::toString).stream().toList() + " "
                + draft.days().stream().map(days -> days.stream().sorted().map(PlanWordsTest::brief)
                        .collect(Collectors.joining(" "))).toList()
                + " " + draft.topics() + " " + draft.collections() + " "
                + draft.items().stream().boxed().toList() + " " + draft.isOnlyWithNews());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            08:30 weekdays chips                | chips
                                            25:70                               | 25:70
                                            08:30 blah blub                     | blah blub
                                            早上八點半半導體                    | 半導體
                                            """)
    void saysWhatIsUnclear(String text, String words) {
        assertEquals(new Read.Unclear(words), WORDS.read(text, Set.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            2026-12-01                          | 2026-12-01
                                            1 Dec                               | 2026-12-01
                                            December 1st                        | 2026-12-01
                                            3 Jan                               | 2027-01-03
                                            12月1日                             | 2026-12-01
                                            十二月一日                          | 2026-12-01
                                            2027年1月5日                        | 2027-01-05
                                            tomorrow                            | 2026-11-22
                                            明天                                | 2026-11-22
                                            monday                              | 2026-11-23
                                            下星期一                            | 2026-11-23
                                            3 days                              | 2026-11-24
                                            三天                                | 2026-11-24
                                            2 weeks                             | 2026-12-05
                                            2026-11-01                          |
                                            2026-13-01                          |
                                            """)
    void readsDaysToCome(String text, String day) {
        assertEquals(Optional.ofNullable(day).map(LocalDate::parse),
                DateWords.take(new Clauses(text), LocalDate.of(2026, 11, 21)));
    }

    private static Draft draft(String text) {
        return switch (WORDS.read(text, Set.of("news", "reports"))) {
            case Read.Understood(var draft) -> draft;
            case Read other -> throw new AssertionError(text + ": " + other);
        };
    }

    private static String brief(DayOfWeek day) {
        return day.name().substring(0, 3);
    }
}
