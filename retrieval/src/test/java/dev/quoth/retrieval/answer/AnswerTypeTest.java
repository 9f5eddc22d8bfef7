package dev.quoth.retrieval.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            AMOUNT       | How much does the night ferry cost?
                                            AMOUNT       | How much money was raised for the flood victims?
                                            AMOUNT       | What is the fine for littering on a beach?
                                            AMOUNT       | How high is the tallest chimney in the valley?
                                            AMOUNT       | What was the total budget of the opera house?
                                            AMOUNT       | 遊樂場的門票要多少錢？
                                            AMOUNT       | 救災基金一共籌得多少款項？
                                            AMOUNT       | 這座水壩有多高？
                                            AMOUNT       | 维修钟楼的费用是多少？
                                            AMOUNT       | 乱扔垃圾最高罚款多少？
                                            AMOUNT       | 演唱会收入有几亿元？
                                            DATE         | When does the mango season begin?
                                            DATE         | In what year did the brewery open?
                                            DATE         | On which date was the treaty signed?
                                            OTHER        | 多倫多大學的主要校區叫什麼？
                                            COUNT        | 城西的植物園佔地幾畝？
                                            DURATION     | 她只花多少時間就畢業？
                                            DATE         | 第二次圍城是西元幾年的事？
                                            DATE         | In which century was the mill built?
                                            PERSON       | Who was the mayor when the bridge fell?
                                            OTHER        | What happened when the dam broke?
                                            PLACE        | Where did the man who built it live?
                                            COUNT        | How old was the queen when she died?
                                            COUNT        | 女王登基時多大？
                                            COUNT        | 有多少年輕人入場？
                                            OTHER        | 海港的貨運量排名第幾？
                                            DURATION     | How many seconds did the quake last?
                                            DURATION     | How long did the strike last?
                                            LENGTH       | How long is the river?
                                            LENGTH       | What is the total length of the canal?
                                            LENGTH       | 這條河有多長？
                                            LENGTH       | 隧道全长多少公里？
                                            DURATION     | 工程要多長時間？
                                            DURATION     | How many days was the bridge closed?
                                            DURATION     | 工程歷時多久？
                                            REASON       | 渡輪為甚麼加價？
                                            REASON       | 點解條橋要封？
                                            AMOUNT       | 張飛要幾多錢？
                                            PLACE        | 間圖書館喺邊度？
                                            DURATION     | 合約為期幾年？
                                            PERCENTAGE   | 渡輪平均加幅是多少？
                                            DATE         | Which month has the most rain?
                                            DATE         | 這間書院是哪一年創立的？
                                            DATE         | 花市幾時開始？
                                            DATE         | 巴士幾月幾日起加價？
                                            DATE         | 灯塔什么时候熄灯？
                                            DATE         | 条约何时生效？
                                            DATE         | 展览在哪天闭幕？
                                            PERCENTAGE   | What percentage of the rice is exported?
                                            PERCENTAGE   | What proportion of pupils walk to school?
                                            PERCENTAGE   | What share of the vote did the mayor win?
                                            PERCENTAGE   | 失業率上升了百分之幾？
                                            PERCENTAGE   | 長者佔人口的比例是多少？
                                            PERCENTAGE   | 再生能源占总发电量多少？
                                            PERCENTAGE   | 有几成受访者赞成？
                                            COUNT        | How many bridges cross the river?
                                            COUNT        | How many nurses did the clinic hire?
                                            COUNT        | 動物園有多少隻熊貓？
                                            COUNT        | 博物館藏有幾件青銅器？
                                            COUNT        | 馬拉松有多少名選手完成？
                                            COUNT        | 这个村子有多少户人家？
                                            COUNT        | 今年种了几万棵树？
                                            PERSON       | Who composed the anthem?
                                            PERSON       | Whose portrait hangs in the hall?
                                            PERSON       | 誰設計了這座教堂？
                                            PERSON       | 哪位醫生發現了這種病？
                                            PERSON       | 冠军是哪一位选手？
                                            PERSON       | 桥是由什么人修的？
                                            ORGANISATION | Which company runs the cable car?
                                            ORGANISATION | What government department issues fishing permits?
                                            ORGANISATION | 哪家公司負責清潔街道？
                                            ORGANISATION | 哪所大學開設海洋課程？
                                            ORGANISATION | 许可证由哪个部门发出？
                                            PLACE        | Where do the turtles nest?
                                            PLACE        | In which city is the violin museum?
                                            PLACE        | 海龜在哪裏產卵？
                                            PLACE        | 工廠設在哪個城市？
                                            PLACE        | 茶叶产自什么地方？
                                            PLACE        | 新机场建在哪个省？
                                            REASON       | Why was the tunnel closed?
                                            REASON       | What was the reason for the delay?
                                            REASON       | 為何隧道要封閉？
                                            REASON       | 航班延误的原因是什么？
                                            REASON       | 为什么要砍掉那些树？
                                            LIST         | Which rivers flow into the lake?
                                            LIST         | What are the symptoms of heat stroke?
                                            LIST         | 中暑有哪些徵狀？
                                            LIST         | 联盟由哪几个成员组成？
                                            OTHER        | Is the museum open on Mondays?
                                            OTHER        | What does the red lantern mean?
                                            OTHER        | 紅燈籠代表什麼？
                                            OTHER        | 怎样申请借书证？
                                            """)
    void tellsByHowAQuestionAsksWhatItAsksFor(AnswerType type, String question) {
        assertEquals(type, AnswerType.of(question));
    }
}
