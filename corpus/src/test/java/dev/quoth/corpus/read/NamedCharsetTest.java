package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedCharsetTest {

    @Test
    void believesTheServerInAShortPage() {
        assertEquals(Optional.of("雨傘"),
                NamedCharset.decode("text/html; charset=Big5", "雨傘".getBytes(Charset.forName("Big5"))));
        assertEquals(Optional.of("雨伞"),
                NamedCharset.decode("text/html;charset=\"gb2312\"", "雨伞".getBytes(Charset.forName("GBK"))));
    }

    @Test
    void believesTheBytesWhereTheySayOtherwise() {
        assertEquals(Optional.empty(),
                NamedCharset.decode("text/html; charset=big5", "雨傘".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), NamedCharset.decode("text/html; charset=gbk", new byte[]{(byte) 0xFF, 'a'}));
        assertEquals(Optional.empty(), NamedCharset.decode("text/html; charset=iso-8859-1", new byte[]{'a'}));
        assertEquals(Optional.empty(), NamedCharset.decode(null, new byte[]{(byte) 0xA4, 0x40}));
    }
}
