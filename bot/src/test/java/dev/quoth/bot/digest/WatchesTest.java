package dev.quoth.bot.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.chat.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Streams of documents, one a day, each with how many notices a chat should have heard after that day.
class WatchesTest {
    private static final String MILL = "The old mill at Aston was built in 1842. It ground wheat for three villages.";

    @TempDir
    Path folder;
    private Newsstand stand;

    @BeforeEach
    void open() throws Exception {
        stand = new Newsstand(folder);
        stand.write("mill.md", "The mill", MILL);
        stand.passDay();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    /// What is written on a day, and whether that is to be told.
    ///
    /// @param name the document that is written; empty for a day on which the others run as before
    record Day(String name, String text, boolean isNews) {}

    private static Day news(String name, String text) {
        return new Day(name, text, true);
    }

    private static Day old(String name, String text) {
        return new Day(name, text, false);
    }

    private static final String FARE = "How much does the ferry to Lamma Island cost?";
    private static final String FARE_20 = "The ferry to Lamma Island costs 20 dollars on weekdays.";
    private static final String FARE_22 = "The ferry to Lamma Island costs 22 dollars on weekdays.";
    private static final String BRIDGE = "河灣大橋全長多少米？";

    static Stream<Arguments> streams() {
        return Stream.of(
                Arguments.of("a new value", FARE, List.of(news("a.md", FARE_20), news("a.md", FARE_22))),
                Arguments.of("other words", FARE, List.of(news("a.md", FARE_20),
                        old("a.md", "On weekdays passengers pay 20 dollars for the ferry to Lamma Island."))),
                Arguments.of("a copy", FARE, List.of(news("a.md", FARE_20), old("b.md", FARE_20))),
                Arguments.of("back and forth", FARE, List.of(news("a.md", FARE_20), news("a.md", FARE_22),
                        old("a.md", FARE_20), old("a.md", FARE_22), old("a.md", FARE_20))),
                Arguments.of("gone and back", FARE, List.of(news("a.md", FARE_20), old("a.md", MILL),
                        old("a.md", FARE_20))),
                Arguments.of("a second source with another value", FARE,
                        List.of(news("a.md", FARE_20), news("b.md", FARE_22))),
                Arguments.of("the other script", BRIDGE, List.of(news("a.md", "這座河灣大橋全長503米，歷時六年建成。"),
                        old("b.md", "这座河湾大桥全长503米，历时六年建成。"))),
                Arguments.of("another unit's form", "政府為研究院預留了多少錢？",
                        List.of(news("a.md", "財政司司長宣布，政府為人工智能研究院預留10億元。"),
                                old("b.md", "財政司司長昨日表示，政府已為人工智能研究院預留十億元撥款。"))),
                Arguments.of("another language", "How much was reserved for the AI institute?",
                        List.of(news("a.md", "The government reserved 1 billion dollars for the AI institute."),
                                old("b.md", "政府為人工智能研究院預留10億元。"))),
                Arguments.of("what has nothing to do with it", FARE,
                        List.of(news("a.md", FARE_20), old("b.md", "The museum opens at nine on Sundays."),
                                old("c.md", "渡輪公司今天公布新船的名字。"))),
                Arguments.of("a white space and a stamp", FARE, List.of(news("a.md", FARE_20),
                        old("a.md", FARE_20.replace(" ", "  ") + "\n\nUpdated 2026-11-03"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void tellsWhatIsNewOnce(String what, String question, List<Day> days) throws Exception {
        stand.watch(question);
        assertEquals(List.of(), stand.lookAtWatches());
        var told = new ArrayList<Boolean>();
        for (var day : days) {
            stand.write(day.name(), "Notice", day.text());
            stand.passDay();
            told.add(!stand.lookAtWatches().isEmpty());
            assertEquals(List.of(), stand.lookAtWatches());
        }
        assertEquals(days.stream().map(Day::isNews).toList(), told);
    }

    @Test
    void tellsWhatIsKnownTodayWhenAQuestionIsFirstWatched() throws Exception {
        stand.watch("When was the old mill at Aston built?");
        var told = stand.lookAtWatches();
        assertEquals(1, told.size());
        assertTrue(Newsstand.plain(told.getFirst())
                .startsWith("""
                            **What is known today about “When was the old mill at Aston built?”:**

                            [1] “The old mill at Aston was built in **1842**.”"""), Newsstand.plain(told.getFirst()));
    }

    @Test
    void setsOldAndNewSideBySide() throws Exception {
        stand.watch(FARE);
        stand.lookAtWatches();
        stand.write("a.md", "Fares", FARE_20);
        stand.passDay();
        stand.lookAtWatches();
        stand.write("a.md", "Fares of this year", FARE_22);
        stand.passDay();
        List<Reply.Message> told = stand.lookAtWatches();
        assertEquals("""
                     **There is a new answer to “How much does the ferry to Lamma Island cost?”.**

                     Before:

                     [1] “The ferry to Lamma Island costs **20 dollars** on weekdays.”

                     Now:

                     [2] “The ferry to Lamma Island costs **22 dollars** on weekdays.”

                     Sources
                     [1] Fares of this year, 2026-11-03, a.md, changed
                     [2] Fares of this year, 2026-11-03, a.md""", Newsstand.plain(told.getFirst()));
    }

    @Test
    void tellsNothingWhereTheChatIsLetInNoMore() throws Exception {
        stand.watch(FARE);
        stand.lookAtWatches();
        stand.shutOut();
        stand.write("a.md", "Fares", FARE_20);
        stand.passDay();
        assertEquals(List.of(), stand.lookAtWatches());
    }
}
