package dev.quoth.corpus.extract.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.extract.Extract;
import dev.quoth.corpus.extract.UnreadableException;
import dev.quoth.corpus.extract.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MailExtractorTest {

    private static final String HEAD = """
                                       From: =?UTF-8?B?5byg5LiJ?= <zhang@example.org>
                                       To: all@example.org
                                       Subject: =?UTF-8?Q?=E9=80=9A=E7=9F=A5?= of 1 March
                                       Date: Fri, 01 Mar 2024 23:30:00 -0800
                                       MIME-Version: 1.0
                                       """;

    @Test
    void takesTitleAuthorAndTheSendersDayFromTheHeader() throws Exception {
        var mail = read(HEAD + "Content-Type: text/plain\n\nThe meeting is moved.\n> old words\n");
        assertEquals(new Metadata("通知 of 1 March", LocalDate.of(2024, 3, 1), "张三", null), mail.metadata());
        assertEquals("The meeting is moved.\n> old words\n",
                assertInstanceOf(Extract.Plain.class, mail).text().replace("\r", ""));
    }

    @Test
    void readsTheHtmlOfAnAlternativeAndNoAttachment() throws Exception {
        var mail = read(HEAD + """
                               Content-Type: multipart/mixed; boundary=M

                               --M
                               Content-Type: multipart/alternative; boundary=A

                               --A
                               Content-Type: text/plain; charset=utf-8

                               plain
                               --A
                               Content-Type: text/html; charset=utf-8
                               Content-Transfer-Encoding: quoted-printable

                               <p>=E6=9C=83=E8=AD=B0 &amp; more</p>
                               --A--
                               --M
                               Content-Type: text/plain; charset=utf-8

                               a < b
                               --M
                               Content-Type: text/plain; name="notes.txt"
                               Content-Disposition: attachment; filename="notes.txt"

                               attached
                               --M--
                               """);
        assertEquals("<p>會議 &amp; more</p>\n<p>a &lt; b</p>",
                assertInstanceOf(Extract.Html.class, mail).text().replace("\r", ""));
    }

    @Test
    void readsChineseInTheEncodingThatIsDeclaredOrElseInTheOneThatFits() throws Exception {
        var big5 = Base64.getEncoder().encodeToString("會議改期".getBytes(Charset.forName("Big5")));
        assertEquals("會議改期", read(HEAD + "Content-Type: text/plain; charset=big5\nContent-Transfer-Encoding: base64\n\n"
                + big5 + "\n").text());
        assertEquals("會議改期",
                read(HEAD + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                        + big5 + "\n").text());
        var gb = Base64.getEncoder().encodeToString("镕基讲话".getBytes(Charset.forName("GB18030")));
        assertEquals("镕基讲话",
                read(HEAD + "Content-Type: text/plain; charset=gb2312\nContent-Transfer-Encoding: base64\n\n"
                        + gb + "\n").text());
    }

    @Test
    void takesAHeaderThatIsNotEncodedAsWhatItIs() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Subject: ".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes("颱風公告".getBytes(Charset.forName("Big5")));
        bytes.writeBytes("\nFrom: a@b.c\n\nStay in.\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals(new Metadata("颱風公告", null, null, null),
                new MailExtractor(new Utf8()).extract("a.eml", bytes.toByteArray()).metadata());
    }

    @Test
    void joinsFlowedLines() throws Exception {
        assertEquals("One paragraph goes on here.\n\n> Quoted goes on\nEnd.", read(HEAD
                + "Content-Type: text/plain; format=flowed\n\nOne paragraph \ngoes on here.\n\n> Quoted \n> goes on\nEnd.")
                .text());
    }

    @Test
    void refusesUtf7() {
        assertEquals("is written in UTF-7, which no honest program does any more",
                assertThrows(UnreadableException.class,
                        () -> read(HEAD + "Content-Type: text/plain; charset=UTF-7\n\n+ADw-script+AD4-")).getMessage());
    }

    @Test
    void refusesPartsWithoutEnd() {
        var deep = new StringBuilder(HEAD);
        for (int at = 0; at < 500; at++) {
            deep.append("Content-Type: multipart/mixed; boundary=b").append(at).append("\n\n--b").append(at)
                    .append('\n');
        }
        assertEquals("is nested deeper than 30 parts",
                assertThrows(UnreadableException.class, () -> read(deep + "\nx")).getMessage());
        var many = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(50_000) + "--b--\n";
        assertEquals("has more than 2000 parts",
                assertThrows(UnreadableException.class, () -> read(many)).getMessage());
    }

    private static Extract read(String message) throws UnreadableException {
        return new MailExtractor(new Utf8()).extract("a.eml", message.getBytes(StandardCharsets.UTF_8));
    }
}
