package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole pages of many makes, written for this project: the body stays whole and the menus go.
class WebPagesTest {

    @ParameterizedTest(name = "{0} keeps {1}")
    @CsvSource(delimiter = ';', textBlock = """
                                            press-release.txt;首階段涵蓋120個公共屋邨
                                            press-release.txt;（三）積分可換領日用品。
                                            press-release.txt;或致電2838 3111查詢。
                                            text-browser.txt;蔬菜損失減少四成以上。
                                            text-browser.txt;智慧型溫室，每公頃補助180萬元
                                            text-browser.txt;審查結果將於9月底前公告。
                                            bare-menus.txt;平台年产绿氢约1万吨
                                            bare-menus.txt;三年内建设五座同类平台。
                                            blog.html;For three years we ran a message broker
                                            blog.html;a runbook nobody read
                                            blog.html;Failed jobs per week, before and after
                                            blog.html;A queue is a table with opinions.
                                            blog.html;It has not paged us since.
                                            mailing-list.txt;the differences between the two.
                                            mailing-list.txt;which saves about four minutes on each build
                                            mailing-list.txt;Plugins have used the new parser since 2.3.
                                            columns.txt;Jena 120 134
                                            columns.txt;closed in the third quarter.
                                            layout-table.html;Central | 9–21 | 10–18
                                            layout-table.html;Harbour | 10–19
                                            layout-table.html;North | 12–18 | closed
                                            layout-table.html;The library is open every day
                                            one-paragraph.html;請住戶提早儲水。
                                            one-paragraph.txt;請住戶提早儲水。
                                            only-lists.txt;洗碗精
                                            only-lists.html;Sleeping bag
                                            poem.txt;舉頭望明月，
                                            poem-without-marks.txt;花落知多少
                                            news.html;造價約620億元。
                                            news.html;工程預計於2033年完成。
                                            news.html;六個車站
                                            book.txt;and by others than these two.
                                            form-page.html;為穩定夏季菜價，即日起受理
                                            form-page.html;農民在溫室採收小白菜
                                            line-breaks.html;Scrub it with salt.
                                            recipe.txt;太白粉
                                            table-in-text.txt;Oolong | 12
                                            line-breaks.html;linseed is best, but any will do.
                                            """)
    void keepsTheBody(String page, String words) {
        assertTrue(document(page).text().contains(words), document(page).text());
    }

    @ParameterizedTest(name = "{0} drops {1}")
    @CsvSource(delimiter = ';', textBlock = """
                                            press-release.txt;寄給朋友
                                            press-release.txt;圖片庫
                                            press-release.txt;新一輪減廢資助
                                            text-browser.txt;招標公告
                                            text-browser.txt;搜尋
                                            text-browser.txt;首頁
                                            text-browser.txt;資訊安全政策
                                            bare-menus.txt;娱乐
                                            bare-menus.txt;微博
                                            bare-menus.txt;大型古墓群
                                            bare-menus.txt;联系我们
                                            blog.html;cookies
                                            blog.html;Twitter
                                            blog.html;Against dashboards
                                            blog.html;Archive
                                            blog.html;All rights reserved
                                            layout-table.html;Catalogue
                                            layout-table.html;Contact
                                            one-paragraph.html;最新消息
                                            one-paragraph.txt;管委會
                                            one-paragraph.txt;聯絡我們
                                            news.html;國際
                                            news.html;乘客大排長龍
                                            news.html;轉冷
                                            news.html;版權所有
                                            form-page.html;便民服務
                                            form-page.html;選擇年度
                                            form-page.html;建議使用
                                            line-breaks.html;Recipes
                                            line-breaks.html;sharpen
                                            """)
    void dropsTheMenus(String page, String words) {
        assertFalse(document(page).text().contains(words), document(page).text());
    }

    @ParameterizedTest(name = "{0} is titled {1} and was published on {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                                                              press-release.txt;環境局推出屋苑廚餘收集試驗計劃（附圖）;2024-03-05
                                                              text-browser.txt;推動智慧溫室補助 降低農民颱風損失;2024-07-22
                                                              bare-menus.txt;我国首座海上制氢平台投入运行;2024-05-18
                                                              blog.html;Why we moved our queue to Postgres;2022-09-14
                                                              layout-table.html;Opening hours;-
                                                              one-paragraph.html;停水通知;-
                                                              one-paragraph.txt;停水通知;-
                                                              news.html;港鐵新線明年動工;2024-01-15
                                                              form-page.html;夏季蔬菜補助;2022-06-01
                                                              """)
    void findsTitleAndDay(String page, String title, String day) {
        assertEquals(title + ' ' + day,
                document(page).metadata().title() + ' ' + document(page).metadata().published());
    }

    @Test
    void readsAPageOfListsWhole() {
        assertEquals(
                List.of("露營裝備清單", "睡眠", "帳篷", "睡袋", "睡墊", "枕頭", "炊具", "爐具", "瓦斯罐", "鍋子", "打火機", "洗碗精", "衣物", "雨衣", "外套",
                        "襪子"),
                document("only-lists.txt").text().lines().filter(line -> !line.isEmpty()).toList());
    }

    private static CleanDocument document(String page) {
        try (var stream = WebPagesTest.class.getResourceAsStream("pages/" + page)) {
            assertNotNull(stream, page);
            return assertInstanceOf(Reading.Clean.class,
                    DocumentReader.standard(100_000).read(page, null, stream.readAllBytes())).document();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
