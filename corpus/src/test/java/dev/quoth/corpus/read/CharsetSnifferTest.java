package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetSnifferTest {

    private static final String TRADITIONAL = "市政府今日公布新的圖書館計畫，預計後年完工，將設兒童閱覽室與自習空間。";
    private static final String SIMPLIFIED = "市政府今天公布新的图书馆计划，预计后年完工，将设儿童阅览室与自习空间。";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Big5", "UTF-16LE", "UTF-16BE", "GB18030"})
    void readsTraditionalChineseInEveryEncodingItComesIn(String charset) {
        assertEquals(new Decoded.Text(TRADITIONAL),
                CharsetSniffer.decode(TRADITIONAL.getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312"})
    void readsSimplifiedChineseInEveryEncodingItComesIn(String charset) {
        assertEquals(new Decoded.Text(SIMPLIFIED),
                CharsetSniffer.decode(SIMPLIFIED.getBytes(Charset.forName(charset))));
    }

    @Test
    void trustsAByteOrderMark() {
        var bytes = ("\uFEFF" + TRADITIONAL).getBytes(StandardCharsets.UTF_16BE);
        assertEquals(new Decoded.Text("\uFEFF" + TRADITIONAL), CharsetSniffer.decode(bytes));
    }

    @Test
    void readsEnglishWithAFewAccentsInWindowsEncoding() {
        var text = "The café on the corner — the one with the blue door — closes at nine, and Zoë knows it well.";
        assertEquals(new Decoded.Text(text), CharsetSniffer.decode(text.getBytes(Charset.forName("windows-1252"))));
    }

    @Test
    void forgivesASingleBrokenByteInUtf8() {
        var bytes = TRADITIONAL.repeat(20).getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) 0xFF;
        assertInstanceOf(Decoded.Text.class, CharsetSniffer.decode(bytes));
    }

    @Test
    void readsUtf8WithARowOfBrokenBytesInItsMidst() {
        var text = TRADITIONAL.repeat(5);
        var bytes = (text + "\0\0\0\0" + text).getBytes(StandardCharsets.UTF_8);
        int middle = text.getBytes(StandardCharsets.UTF_8).length;
        var broken = new byte[]{(byte) 0xFF, (byte) 0xFE, (byte) 0xFA, (byte) 0xC0};
        System.arraycopy(broken, 0, bytes, middle, broken.length);
        assertEquals(new Decoded.Text(text + "\uFFFD".repeat(4) + text), CharsetSniffer.decode(bytes));
    }

    @Test
    void refusesTextWithALongStretchThatIsNone() {
        var bytes = Arrays.copyOf(TRADITIONAL.repeat(20).getBytes(StandardCharsets.UTF_8), 6000);
        Arrays.fill(bytes, 4000, 6000, (byte) 0xFF);
        assertInstanceOf(Decoded.Refused.class, CharsetSniffer.decode(bytes));
    }

    @Test
    void leavesOutAFewZerosInALongText() {
        var text = SIMPLIFIED.repeat(100);
        assertEquals(new Decoded.Text(text + text),
                CharsetSniffer.decode((text + "\0\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesArchivesUnderAnyName() {
        assertEquals(new Decoded.Refused("is not text"),
                CharsetSniffer.decode(new byte[]{'P', 'K', 3, 4, 20, 0, 0, 0}));
    }

    @Test
    void refusesZerosBetweenLetters() {
        assertEquals(new Decoded.Refused("is not text"),
                CharsetSniffer.decode("one\0two\0three\0four".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesNoise() {
        var noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        assertInstanceOf(Decoded.Refused.class, CharsetSniffer.decode(noise));
    }
}
