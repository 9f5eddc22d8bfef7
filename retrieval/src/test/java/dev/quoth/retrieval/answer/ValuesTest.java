package dev.quoth.retrieval.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    private static List<String> values(String question, String text) {
        return Values.askedBy(question).in(FoldedText.of(text)).stream().map(span -> span.of(text)).toList();
    }

    private static boolean fits(String question, String text) {
        var values = Values.askedBy(question);
        var folded = FoldedText.of(text);
        return values.fit(folded, values.in(folded));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            重建費用約3.5億元，由基金支付。         | 約3.5億元
                                            罚款由2,000元增至5万元。               | 2,000元;5万元
                                            大橋長１２公里，2018年通車。           | １２公里
                                            The repair cost $1.5 billion in 2019. | $1.5 billion
                                            It sold for HK$3,000 at 9.            | HK$3,000
                                            The tower is 300 metres tall.         | 300 metres
                                            The lake has two islands.             | ''
                                            """)
    void findsAmounts(String text, String amounts) {
        assertEquals(listed(amounts), values("How much?", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            書院於1889年3月2日創立。                  | 1889年3月2日
                                            計畫自106-110年推動。                     | 106-110年
                                            花市2月9日開始。                          | 2月9日
                                            The brewery opened on 4 May 1921.        | 4 May 1921
                                            It was rebuilt in 1968 and painted red.  | 1968
                                            The strike lasted 12 days.               | ''
                                            紅色的橋橫跨河面。                        | ''
                                            民國9年及二〇一二年各修過一次。            | 民國9年;二〇一二年
                                            圜丘壇始建於嘉靖九年，七月初十落成。      | 嘉靖九年;七月初十
                                            工廠在19世紀建成。                        | 19世紀
                                            The mill dates from the 12th century.    | 12th century
                                            It was built in 1252 and sold.           | 1252
                                            It was sold in the 1950s.                | 1950s
                                            The rocks formed 66 million years ago.   | 66 million years ago
                                            """)
    void findsDates(String text, String dates) {
        assertEquals(listed(dates), values("When?", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            How long did it last?         | The strike of 1921 lasted 12 days.         | 12 days
                                            工程歷時多久？                | 工程於2020年展開，歷時三年。               | 三年
                                            學校成立於哪一年？            | 學校成立於1998年，6月9日為校慶日。         | 1998年
                                            總經費多少錢？                | 總經費為新臺幣24億6千萬元。                | 新臺幣24億6千萬元
                                            接待了多少游客？              | 公园14日公布，全年接待游客1193万人次。     | 1193万人次
                                            How many goats are there?     | In 2019 the 3 farms had 412 grey goats.    | 412
                                            How many residents came?      | Forty-three residents were present.        | Forty-three
                                            水溫升至多少度？              | 2019年水溫升至38.5°C。                     | 38.5°C
                                            老街有多少年歷史？            | 老街共有800多年歷史。                      | 800多年
                                            全市有多少人？                | 全市人口達2,790,060，居全國首位。          | 2,790,060
                                            挖出了多少具棺木？            | 工人挖出25具棺木。                         | 25具
                                            有多少企業贊成？              | 企業之中有49%贊成。                        | 49%
                                            """)
    void findsOnlyWhatIsAskedFor(String question, String text, String found) {
        assertEquals(listed(found), values(question, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            How long is the river?     | The Ai river is 3.9 kilometres long and took 2 years to clean. | 3.9 kilometres
                                            How long is the course?    | The course takes six months; it costs 300 euros.              | six months
                                            河流全長多少公里？          | 整治經費七億六千萬元，愛河長3.9公里。                         | 3.9公里
                                            隧道有多长？                | 隧道长二十三公里，耗时三年。                                 | 二十三公里
                                            """)
    void takesALengthForNeitherACostNorADuration(String question, String text, String length) {
        assertEquals(listed(length).stream().map(String::strip).toList(),
                values(question, text).stream().map(String::strip).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            總經費多少錢？        | 整治經費七億六千萬元，分兩期支付。  | 七億六千萬元
                                            有多少人入場？        | 當晚共有二十三人入場。              | 二十三人
                                            预算是多少？          | 预算为三千五百万元。                | 三千五百万元
                                            """)
    void readsNumbersInHanCharacters(String question, String text, String value) {
        assertEquals(listed(value), values(question, text));
    }

    @Test
    void doesNotTakeTheNumberOfOtherThings() {
        assertFalse(fits("How many followers does it have?", "It stands 2,412 metres above the sea."));
        assertTrue(fits("How many followers does it have?", "It has 2,412 loyal followers."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            失業率升至4.2%，青年為百分之八。          | 4.2%;百分之八
                                            七成受访者赞成。                          | 七成
                                            About 12 per cent, or 8.5%, is exported. | 12 per cent;8.5%
                                            Two thirds of the rice is exported.      | Two thirds
                                            稻米大多出口。                            | ''
                                            """)
    void findsPercentages(String text, String percentages) {
        assertEquals(listed(percentages), values("What percentage?", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            馬拉松有多少名選手？ | 共1,200名選手跑了42公里。             | 1,200名
                                            館內有幾件青銅器？   | 館內有三百件青銅器，分三層展出。       | 三百件
                                            How many bridges?   | Nine bridges cross the river.        | Nine
                                            How many nurses?    | The clinic hired 45 nurses in 2020.  | 45
                                            """)
    void findsCountsInTheUnitThatIsAskedFor(String question, String text, String counts) {
        assertEquals(listed(counts), values(question, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            署長陳大文表示，工程如期完成。                          | 陳大文
                                            “We are late,” said Maria Lopez of the harbour board. | Maria Lopez
                                            船隊昨日出發。                                         | ''
                                            """)
    void findsPersons(String text, String names) {
        assertEquals(listed(names), values("Who?", text));
    }

    @Test
    void takesNoOtherAmountForMoney() {
        var text = "圖書館借出120萬冊書，重建費用為3.5億元。";
        assertEquals(List.of("3.5億元"), values("重建費用是多少？", text));
        assertEquals(List.of("120萬"), values("預算多少？", "圖書館借出120萬冊書。"));
        assertEquals(List.of("$2 million"), values("What was the cost?", "It spans 300 metres and took $2 million."));
    }

    @ParameterizedTest
    @CsvSource({"Where is it?", "Why was it closed?", "Is it open?"})
    void findsNothingWhereAnAnswerHasNoForm(String question) {
        assertEquals(List.of(), values(question, "It closed on 4 May 1921 with 12 staff."));
    }

    private static List<String> listed(String values) {
        return values.isEmpty() ? List.of() : List.of(values.split(";"));
    }
}
