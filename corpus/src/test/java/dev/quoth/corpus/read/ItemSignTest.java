package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemSignTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"• 蘋果;BULLET;蘋果", "□ 梨;BULLET;梨", "●橙;BULLET;橙", "- pear;BULLET;pear",
            "1. 第一;NUMBER;第一",
            "12 . 第十二;NUMBER;第十二", "3、第三;NUMBER;第三", "(2) 第二;NUMBER;第二", "(一) 總則;OUTLINE;(一) 總則", "一、前言;CHAPTER;一、前言",
            "第三章 罰則;CHAPTER;第三章 罰則", "4.5 億元;NONE;4.5 億元", "-5 度;NONE;-5 度", "30 % 的人;NONE;30 % 的人",
            "2024.5 起;NONE;2024.5 起"})
    void readsWhatALineBeginsWith(String line, ItemSign.Kind kind, String rest) {
        assertEquals(new ItemSign(kind, rest), ItemSign.of(line));
    }
}
