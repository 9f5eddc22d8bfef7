package dev.quoth.corpus.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstanceTest {
    private static final String STORY = "The ferry to Lamma Island leaves at 8:30. A ticket costs 20 dollars.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            Last updated: 3 May 2024 10:15 | Last updated: 4 May 2024 09:00
                                            2024-05-03 | 2024-06-11
                                            This page was viewed 1,204 times. | This page was viewed 1,377 times.
                                            12 comments | 15 comments
                                            瀏覽人次：1,204 | 瀏覽人次：98,112
                                            更新日期：113-05-03 | 更新日期：113-06-01
                                            點閱率：88 | 點閱率：102
                                            阅读 1204 · 点赞 33 | 阅读 2210 · 点赞 41
                                            2024年5月3日 星期五 | 2024年6月1日 星期六
                                            """)
    void staysWhenAPageIsOnlyStampedOrCounted(String before, String after) {
        assertEquals(Substance.of(before + "\n" + STORY), Substance.of(after + "\n" + STORY));
        assertEquals(Substance.of(STORY + "\n" + before), Substance.of(after + "\n" + STORY.replace(" ", "  ")));
    }

    @Test
    void staysInTheOtherScriptAndInOtherWhiteSpace() {
        assertEquals(Substance.of("政府預留 10 億元，\n設立研究院。"), Substance.of("政府预留10亿元，设立研究院。"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            A ticket costs 20 dollars. | A ticket costs 22 dollars.
                                            The ferry leaves at 8:30. | The ferry leaves at 9:00.
                                            票價為 20 元。 | 票價為 22 元。
                                            Adults 20 30 40 | Adults 20 30 45
                                            20 30 40 | 20 30 45
                                            In May 1,204 visitors came to the museum of the island. | In May 1,377 visitors came to the museum of the island.
                                            會議於2024年5月3日舉行。 | 會議於2024年6月1日舉行。
                                            """)
    void changesWithWhatIsSaid(String before, String after) {
        assertNotEquals(Substance.of(before), Substance.of(after));
    }
}
