package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.BlockKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is kept, dropped and repaired in the five real pages of `shared/seeds`, which lie beside the project and are no
/// part of it: skipped where they are absent. Each case is a few words of a page.
class SeedsTest {

    private static final DocumentReader READER = DocumentReader.standard(1_000_000);

    @ParameterizedTest(name = "{0} keeps {1} as {2}")
    @CsvSource(delimiter = ';', textBlock = """
                                            000;核心產業收入達到人民幣300億元;PARAGRAPH
                                            000;2023-2025年;PARAGRAPH
                                            000;人形機器人產業創新中心;PARAGRAPH
                                            000;醫療健康、物流;PARAGRAPH
                                            000;編輯：唐佩君;PARAGRAPH
                                            000;目標2025年營收逾1300億;HEADING
                                            001;44項關鍵技術;PARAGRAPH
                                            001;航空航天與國防：;LIST_ITEM
                                            001;減少30%農藥使用;LIST_ITEM
                                            001;大疆創新 | 深圳 | 無人機;TABLE_ROW
                                            001;字節跳動 | 北京;TABLE_ROW
                                            001;重塑全球供應鏈。;PARAGRAPH
                                            001;機械人技術聚焦;HEADING
                                            001;參考資料;HEADING
                                            001;中國機械人產業的崛起;REFERENCE
                                            001;中國正在發明重大創新嗎？;REFERENCE
                                            002;2023年11月10日）;PARAGRAPH
                                            002;研究結果重點如下：;PARAGRAPH
                                            002;大型企業中有51%表示有盈利;LIST_ITEM
                                            002;在財政概況方面：;HEADING
                                            002;保健品、藥品，23%;LIST_ITEM
                                            002;建立亞洲領先超算中心：;LIST_ITEM
                                            002;發展「AI企業國際融資中心」：;LIST_ITEM
                                            002;人才來港發展。;LIST_ITEM
                                            002;壯大人才庫;HEADING
                                            002;九大建議推動香港發展;HEADING
                                            002;德國RWTH Aachen Campus共同;PARAGRAPH
                                            002;先生（左）和;PARAGRAPH
                                            003;預留10億元，成立;PARAGRAPH
                                            003;拓展關鍵產業;HEADING
                                            003;檢討民航法例 配合低空經濟;HEADING
                                            003;年內推先導計劃 數千企可申請;HEADING
                                            003;北都區與河套是重要載體;HEADING
                                            003;加強公務員領袖培訓 升科技應用能力;HEADING
                                            003;最高25萬元資助;PARAGRAPH
                                            003;開拓應用場景;LIST_ITEM
                                            003;電子駕駛執照等。;PARAGRAPH
                                            004;一、前言;HEADING
                                            004;(四) 產業領航—啟動半導體射月計畫;HEADING
                                            004;4個「AI創新研究中心」;PARAGRAPH
                                            004;下一波經濟轉型動能。;PARAGRAPH
                                            004;打造台灣成為智慧國家 107-09-27;REFERENCE
                                            """)
    void keeps(String seed, String words, BlockKind kind) {
        var document = document(seed);
        assertTrue(document.blocks().stream()
                .anyMatch(block -> block.kind() == kind && block.span().of(document.text()).contains(words)),
                document.text());
    }

    @ParameterizedTest(name = "{0} drops {1}")
    @CsvSource(delimiter = ';', textBlock = """
                                            000;聚焦新聞
                                            000;華爾街日報
                                            000;大雨特報
                                            000;大谷翔平
                                            000;#北京
                                            002;搵衫
                                            002;移至主內容
                                            002;無人機技術中心
                                            002;辦事處地址
                                            002;緊貼我們
                                            002;hkpc
                                            002;線上對話
                                            002;版權所有
                                            002;Search
                                            002;私隱聲明
                                            004;JavaScript
                                            004;友善列印
                                            004;字級設定
                                            004;回首頁
                                            004;歷任政府首長
                                            004;全站搜尋
                                            004;Facebook
                                            004;━
                                            004;:::
                                            004;共1張
                                            004;總機電話
                                            004;回頂端
                                            """)
    void drops(String seed, String words) {
        assertFalse(document(seed).text().contains(words), document(seed).text());
    }

    @ParameterizedTest(name = "{0} repairs to {1}")
    @CsvSource(delimiter = ';', textBlock = """
                                            002;216間AI相關企業
                                            002;71%正使用雲計算服務
                                            002;U.S. News 2023
                                            002;預計2024-2025年建成
                                            002;現況、海內外競爭
                                            003;正在重塑全球經濟
                                            003;2026年至2027年度成立。
                                            003;，由特區政府數字政策
                                            003;第三個InnoHK研發平台
                                            003;每秒浮點運算3,000萬億次
                                            003;隨着數碼港第五期園區落成，
                                            003;2月25日，
                                            003;模型HKGAI V1。
                                            003;廠房建設。
                                            004;（Artificial Intelligence, AI）
                                            004;重要趨勢。台灣
                                            004;及南部科學園區打造
                                            """)
    void repairs(String seed, String words) {
        assertTrue(document(seed).text().contains(words), document(seed).text());
    }

    @ParameterizedTest(name = "{0} was published on {1}")
    @CsvSource(nullValues = "-", textBlock = """
                                             000,2023-06-28
                                             001,-
                                             002,2023-11-10
                                             003,-
                                             004,2018-10-16
                                             """)
    void datesOnlyWhatIsDated(String seed, String day) {
        assertEquals(Optional.ofNullable(day),
                Optional.ofNullable(document(seed).metadata().published()).map(Object::toString));
    }

    @ParameterizedTest(name = "{0} has a title of {3} characters from {1} to {2}")
    @CsvSource(textBlock = """
                           000,北京市,00億,26
                           001,中國在,域領先,11
                           003,10億,鍵產業,17
                           004,台灣的,戰略」,12
                           """)
    void findsTheWholeTitle(String seed, String start, String end, int length) {
        var title = document(seed).metadata().title();
        assertTrue(title.startsWith(start) && title.endsWith(end), title);
        assertEquals(length, title.length());
    }

    @ParameterizedTest
    @CsvSource({"000", "001", "002", "003", "004"})
    void holdsNoLineBreakInABlockAndNothingBetweenBlocks(String seed) {
        var document = document(seed);
        int end = 0;
        for (var block : document.blocks()) {
            assertTrue(document.text().substring(end, block.span().start()).isBlank());
            assertFalse(block.span().of(document.text()).contains("\n"));
            end = block.span().end();
        }
        assertEquals(document.text().length(), end);
    }

    private static CleanDocument document(String seed) {
        var folder = seeds();
        Assumptions.assumeTrue(folder.isPresent(), "shared/seeds is not beside this checkout");
        try (var files = Files.list(folder.get())) {
            var file = files.filter(path -> path.getFileName().toString().startsWith(seed)).findFirst();
            Assumptions.assumeTrue(file.isPresent(), "no seed " + seed);
            return assertInstanceOf(Reading.Clean.class,
                    READER.read(file.get().toString(), null, Files.readAllBytes(file.get()))).document();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> seeds() {
        for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            var folder = up.resolve("shared").resolve("seeds");
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
