package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineJoinerTest {

    @Test
    void joinsTheLinesOfANewspaperColumn() {
        assertEquals(List.of("市政府昨日宣布，新建的海濱公園將於明年三月開放，園內設有單車徑和兒童遊樂場，預計每年可吸引二十萬名遊客。"), joined("""
                                                                                             市政府昨日宣布，新建的海濱公園將於明
                                                                                             年三月開放，園內設有單車徑和兒童遊樂
                                                                                             場，預計每年可吸引二十萬名遊客。
                                                                                             """));
    }

    @Test
    void joinsOverABlankLineInsideASentence() {
        assertEquals(List.of("市政府昨日宣布，新建的海濱公園將於明年三月開放，園內設有單車徑和兒童遊樂場。"), joined("""
                                                                               市政府昨日宣布，新建的海濱公園將於明

                                                                               年三月開放，園內設有單車徑和兒童遊樂

                                                                               場。
                                                                               """));
    }

    @Test
    void doesNotGlueAHeadlineToTheParagraphBelow() {
        assertEquals(List.of("海濱公園明年開放 市民可租單車", "市政府昨日宣布，新建的海濱公園將於明年三月開放。"), joined("""
                                                                                    海濱公園明年開放 市民可租單車
                                                                                    市政府昨日宣布，新建的海濱公園將
                                                                                    於明年三月開放。
                                                                                    """));
    }

    @Test
    void doesNotGlueAShortHeadingToTheParagraphBelow() {
        assertEquals(List.of("公園設施是重點", "市政府昨日宣布，新建的海濱公園將於明年三月開放。"), joined("""
                                                                            公園設施是重點
                                                                            市政府昨日宣布，新建的海濱公園將
                                                                            於明年三月開放。
                                                                            """));
    }

    @Test
    void joinsLatinLinesWithASpaceAndBrokenWordsWithout() {
        assertEquals(List.of("The council said on Monday that the new park would open in spring, with a develop"
                + "ment plan for the shore."),
                joined("""
                       The council said on Monday that the new park would open in spring, with a develop-
                       ment plan for the shore.
                       """));
    }

    @Test
    void joinsABrokenWordHoweverUnlikeItsLinesAre() {
        var first = "The losses fell, " + "mainly due to the pipes that were replaced in the last year, ".repeat(3);
        assertEquals(List.of(first + "and to the introduction of detectors."),
                joined(first + "and to the intro-\nduction of detectors.\n"));
    }

    @Test
    void joinsANameInCamelCaseThatWasBroken() {
        assertEquals(List.of("委員會已開展籌建第三個InnoLab研發平台，聚焦先進製造。"), joined("""
                                                                       委員會已開展籌建第三個In-
                                                                       noLab研發平台，聚焦先進製造。
                                                                       """));
    }

    @Test
    void keepsItemsApart() {
        assertEquals(List.of("設施包括單車徑，", "兒童遊樂場，"), joined("""
                                                           • 設施包括單車徑，
                                                           • 兒童遊樂場，
                                                           """));
    }

    @Test
    void keepsTheLinesOfAPoemWithoutPunctuation() {
        assertEquals(List.of("春眠不覺曉", "處處聞啼鳥"), joined("春眠不覺曉\n處處聞啼鳥\n"));
    }

    @Test
    void keepsParagraphsThatAreEachOneLongLine() {
        var first = "市政府昨日宣布，" + "新建的海濱公園將於明年三月開放，".repeat(10) + "詳情如下";
        var second = "園內設有單車徑，" + "和兒童遊樂場，".repeat(20) + "歡迎參觀";
        assertEquals(List.of(first, second), joined(first + "\n\n" + second));
    }

    @Test
    void countsTheLineBreaksItTookOut() {
        var joiner = joiner("市政府昨日宣布，新建的海濱公園將於明\n年三月開放。\n");
        joiner.units();
        assertEquals(1, joiner.joined());
    }

    private static List<String> joined(String text) {
        return joiner(text).units().stream().map(TextUnit::text).toList();
    }

    private static LineJoiner joiner(String text) {
        return new LineJoiner(TextLines.of(text), SpacedChinese.of(text));
    }
}
