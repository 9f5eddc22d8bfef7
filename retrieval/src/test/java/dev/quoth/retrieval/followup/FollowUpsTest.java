package dev.quoth.retrieval.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpsTest {
    private static final FollowUps FOLLOW_UPS = FollowUps.packaged();
    private static final String AI = "How much did Hong Kong reserve for its AI institute?";
    private static final String AI_HANT = "香港預留多少錢設立人工智能研發院？";

    private static Turn turn(String question) {
        return new Turn(question, Optional.empty(), List.of());
    }

    private static String read(String text, Turn... before) {
        return FOLLOW_UPS.read(text, List.of(before)).question();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            And by when?        | By when did Hong Kong reserve that much for its AI institute?
                                            what about Taiwan?  | How much did Taiwan reserve for its AI institute?
                                            and in 2024?        | How much did Hong Kong reserve for its AI institute in 2024?
                                            Who leads it?       | Who leads Hong Kong's AI institute?
                                            why?                | Why did Hong Kong reserve that much for its AI institute?
                                            no, I meant Macau   | How much did Macau reserve for its AI institute?
                                            那台灣呢？           | How much did Taiwan reserve for its AI institute?
                                            為什麼？             | Why did Hong Kong reserve that much for its AI institute?
                                            """)
    void makesAnEnglishQuestionWhole(String text, String whole) {
        assertEquals(new Reading.Completed(whole, turn(AI)), FOLLOW_UPS.read(text, List.of(turn(AI))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            那台灣呢？           | 台灣預留多少錢設立人工智能研發院？
                                            那截止日期呢         | 人工智能研發院的截止日期是什麼？
                                            它的預算是多少       | 人工智能研發院的預算是多少？
                                            該院何時成立         | 人工智能研發院何時成立？
                                            由誰負責？           | 人工智能研發院由誰負責？
                                            不是，我是說澳門     | 澳門預留多少錢設立人工智能研發院？
                                            """)
    void makesAChineseQuestionWhole(String text, String whole) {
        assertEquals(new Reading.Completed(whole, turn(AI_HANT)), FOLLOW_UPS.read(text, List.of(turn(AI_HANT))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            And when was the CHIPS Act signed?
                                            Why is the sky blue?
                                            When was the institute founded and who leads it?
                                            BYD revenue 2024
                                            Tell me about the CHIPS Act
                                            那麼台積電是誰創立的？
                                            什麼是穩定幣？
                                            比亞迪的總部在哪裡，它由誰創辦？
                                            Thanks!
                                            好的
                                            ?!
                                            """)
    void leavesAQuestionThatStandsByItselfWordForWord(String text) {
        assertEquals(new Reading.Alone(text), FOLLOW_UPS.read(text, List.of(turn(AI))));
    }

    @ParameterizedTest
    @CsvSource({"How much did it cost?", "why?", "and Macau?", "the second one?", "那台灣呢？", "該公司何時成立？", "第二個呢"})
    void saysThatThereIsNothingToReferTo(String text) {
        assertEquals(new Reading.Unclear(text), FOLLOW_UPS.read(text, List.of()));
        assertEquals(new Reading.Unclear(text), FOLLOW_UPS.read(text, List.of(turn("Hello"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            北京市機器人產業的目標是多少？   | 那台灣呢？    | 台灣機器人產業的目標是多少？
                                            台灣機器人產業的目標是多少？     | 上海市呢？    | 上海市機器人產業的目標是多少？
                                            台北市長是誰？                  | 高雄呢？      | 高雄市長是誰？
                                            新北市人口多少？                | 台中呢？      | 台中人口多少？
                                            """)
    void putsAPlaceInThePlaceOfARegionAndWhatItIs(String question, String text, String whole) {
        assertEquals(whole, read(text, turn(question)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            台湾高铁最高时速多少？                   | 有几座车站？   | 台湾高铁有几座车站？
                                            台湾高铁有几座车站？                     | 全长呢？       | 台湾高铁的全长有多少？
                                            How much of Orbiter was made in Taiwan? | who led it?   | Who led Orbiter?
                                            Which years was the pier built?         | by whom?      | By whom was the pier built?
                                            """)
    void speaksOfWhatHadWhatWasAskedFor(String question, String text, String whole) {
        assertEquals(whole, read(text, new Turn(question, Optional.of("2021"), List.of())));
    }

    @Test
    void countsYearsFromTheOneThatWasAskedAboutOrAnswered() {
        var spent = turn("How much did Huawei spend on research in 2024?");
        assertEquals("How much did Huawei spend on research in 2023?", read("and the year before?", spent));
        var carried = turn("台灣高鐵民國112年的運量是多少？");
        assertEquals("台灣高鐵民國111年的運量是多少？", read("前一年呢？", carried));
        var opened = new Turn("台灣高鐵何時通車？", Optional.of("2007年1月5日"), List.of());
        assertEquals("台灣高鐵2007年有幾座車站？", read("當時有幾座車站？", opened));
    }

    @Test
    void meansWhoWasAnsweredByPronounsForPersons() {
        assertEquals("When was Ren Zhengfei born?",
                read("When was he born?", new Turn("Who founded Huawei?", Optional.of("Ren Zhengfei"), List.of())));
        assertEquals("When was the one who founded Huawei born?",
                read("When was he born?", turn("Who founded Huawei?")));
        assertEquals("Where is the company that built the bridge based?",
                read("Where is that company based?", turn("Which company built the bridge?")));
        assertEquals("創立了台積電的人在哪裡出生？", read("他在哪裡出生？", turn("誰創立了台積電？")));
    }

    @Test
    void findsTheThingOfThatNumberInTheAnswer() {
        var stations = new Turn("哪些車站在2015年12月啟用？", Optional.empty(), List.of("苗栗、彰化、雲林三站在2015年12月1日啟用"));
        assertEquals("彰化在2015年12月啟用的情況如何？", read("第二個呢", stations));
        assertEquals("雲林在2015年12月啟用的情況如何？", read("最後一個呢？", stations));
        var partners = new Turn("Which partners joined the project?", Optional.empty(),
                List.of("The project was joined by Bosch, Infineon and NXP."));
        assertEquals("What is said about Infineon, which joined the project?", read("the second one?", partners));
        var quotes = new Turn("Which rules apply?", Optional.empty(),
                List.of("Coins must be backed.", "Ads need a licence."));
        assertEquals("What is said about “Ads need a licence”?", read("And the second?", quotes));
        assertEquals(new Reading.Unclear("the fifth one?"), FOLLOW_UPS.read("the fifth one?", List.of(quotes)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            What was the price of the ticket?    | 20 dollars | Why?        | Why was the price of the ticket at 20 dollars?
                                            How many people did the ferry carry? | 3 million  | why so many | Why did the ferry carry that many people?
                                            How tall is the tower?               | 330 m      | why?        | Why is the tower that tall?
                                            香港預留多少錢設立研發院？             | 10億元      | 為什麼？     | 為什麼香港預留這麼多錢設立研發院？
                                            列車的最高時速是多少？                 | 300公里     | 為什麼？     | 列車的最高時速為什麼是300公里？
                                            """)
    void asksForTheReasonOfAnAmount(String question, String answer, String text, String whole) {
        assertEquals(whole, read(text, new Turn(question, Optional.of(answer), List.of())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            长征五号什么时候把嫦娥六号送入太空？ | 那嫦娥五号呢？  | 长征五号什么时候把嫦娥五号送入太空？
                                            谁领导嫦娥六号任务？               | 嫦娥五号呢？    | 谁领导嫦娥五号任务？
                                            它带回了多少月壤？                 | 那嫦娥五号呢？  | 嫦娥五号带回了多少月壤？
                                            When was Chang'e 6 launched?    | 那嫦娥五号呢？  | When was Chang'e 5 launched?
                                            """)
    void putsANameWithAnotherNumberInThePlaceOfItsLike(String question, String text, String whole) {
        assertEquals(whole, read(text, turn(question)));
    }

    @Test
    void takesNoThingForAPerson() {
        for (var thing : List.of("When was the old mill at Aston built?", "How long is the tram line?",
                "How much did the board grant the museum?")) {
            assertEquals(new Reading.Unclear("When was he born?"),
                    FOLLOW_UPS.read("When was he born?", List.of(turn(thing))));
        }
        assertEquals("When did Marie Curie die?", read("When did she die?", turn("Where was Marie Curie born?")));
        assertEquals("Where was the founder of Huawei born?",
                read("Where was the founder born?", turn("When was Huawei founded?")));
        assertEquals(new Reading.Unclear("他何時出生？"), FOLLOW_UPS.read("他何時出生？", List.of(turn("台積電何時成立？"))));
    }

    @Test
    void takesAThingOfOneKindForNoneOfAnother() {
        assertEquals("How long is the line of the tram?",
                read("And how long is the line?", turn("How fast is the tram?")));
        assertEquals("When was the CHIPS and Science Act passed?",
                read("When was the law passed?", turn("Who signed the CHIPS and Science Act?")));
    }

    @Test
    void letsAFirstQuestionSpeakOfWhatOneMayKnow() {
        var question = "How much did the board grant the museum?";
        assertEquals(new Reading.Alone(question), FOLLOW_UPS.read(question, List.of()));
    }

    @Test
    void goesOnFromAFollowUp() {
        var before = List.of(turn("How many robots did Shanghai make in 2024?"), turn("Thanks"));
        assertEquals(new Reading.Completed("How many robots did Shanghai make in 2023?", before.getFirst()),
                FOLLOW_UPS.read("and in 2023?", before));
    }

    @Test
    void writesWhatItTakesOverInTheScriptOfTheFollowUp() {
        assertEquals("八达通的最大股东是谁？", read("它的最大股东是谁？", turn("八達通何時啟用？")));
        assertEquals("嫦娥六號的發射時間是什麼？", read("它的發射時間是什麼？", turn("嫦娥六号带回多少样品？")));
    }

    @Test
    void readsWhatIsOverlongOrStrangeWithoutHarm() {
        var texts = List.of("it ".repeat(5_000), "那".repeat(5_000) + "呢", "\u202e\u200b", "and ", "呢", "🙂",
                "what about", "第",
                "the", "'s", "how many", "\ud840", "《》呢", "no,", "不是，");
        var turns = Arrays.asList(turn("x"), turn("?"), turn("🙂"), turn("of of of"), turn("誰"), turn("的"), turn(AI));
        for (var text : texts) {
            for (var turn : turns) {
                FOLLOW_UPS.read(text, List.of(turn));
                FOLLOW_UPS.read("and Macau?", List.of(new Turn(text, Optional.empty(), List.of(text))));
            }
        }
    }
}
