package dev.quoth.corpus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            HTTP://Example.ORG                    | http://example.org/
                                            http://example.org:80/a#b             | http://example.org/a
                                            https://example.org:443/              | https://example.org/
                                            https://example.org:8443/?            | https://example.org:8443/?
                                            http://example.org:/                  | http://example.org/
                                            http://example.org./                  | http://example.org/
                                            http://example.org/a/./b/../c/..      | http://example.org/a/
                                            http://example.org/%2e%2E/a           | http://example.org/a
                                            http://example.org/../../a            | http://example.org/a
                                            http://example.org//a//b/             | http://example.org//a//b/
                                            http://example.org/a b|http://example.org/a%20b
                                            http://example.org/新聞?題=香港        | http://example.org/%E6%96%B0%E8%81%9E?%E9%A1%8C=%E9%A6%99%E6%B8%AF
                                            http://example.org/100%/a%2Fb%zz      | http://example.org/100%25/a%2Fb%25zz
                                            http://example.org/[x]{y}^z           | http://example.org/%5Bx%5D%7By%7D%5Ez
                                            http://example.org?q=../a             | http://example.org/?q=../a
                                            http://台灣.example/                   | http://xn--kpry57d.example/
                                            http://Bücher.example/                | http://xn--bcher-kva.example/
                                            http://a_b.example/                   | http://a_b.example/
                                            http://192.0.2.1:8080/                | http://192.0.2.1:8080/
                                            http://[2606:4700::1111]:8080/        | http://[2606:4700::1111]:8080/
                                            http://1.example/                     | http://1.example/
                                            """)
    void hasOneForm(String given, String form) {
        var address = WebAddress.parse(given);

        assertEquals(form, address.toString());
        assertEquals(address, WebAddress.parse(form));
    }

    @ParameterizedTest
    @CsvSource({"b, http://example.org/x/b", "/b, http://example.org/b", "//other.example/b, http://other.example/b",
            "?c=d, http://example.org/x/y?c=d", "#z, http://example.org/x/y?q=1/2",
            "'', http://example.org/x/y?q=1/2", "../../b, http://example.org/b", "./, http://example.org/x/",
            "HTTPS://Other.example, https://other.example/", "'  b  ', http://example.org/x/b"})
    void resolvesLinks(String link, String target) {
        assertEquals(target, WebAddress.parse("http://example.org/x/y?q=1/2").resolve(link).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http:///path", "http://:80/", "http://a b/", "http://example.org:99999/",
            "http://example.org:0/", "http://example.org:8o/", "http://example..org/", "http://.example/", "http://-/",
            "http://exam\\ple/", "http://[::1", "http://[zz]/", "http://a\u0000b/", "http://example.org/a\nb",
            "http://%zz/", "http://a<b/", "ftp://example.org/", "example.org", "http:/example.org", "http://%00/"})
    void refusesWhatIsNoWebAddress(String given) {
        assertThrows(SourceException.class, () -> WebAddress.parse(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://me:s3cr3t@example.org/", "http://s3cr3t@example.org/", "https://a:s3cr3t@b@c/",
            "http://example.org:s3cr3t@/", "http://s3cr3t:@[::1]/", "http://s3cr3t%40x@/"})
    void neverShowsAPassword(String given) {
        var message = assertThrows(SourceException.class, () -> WebAddress.parse(given)).getMessage();

        assertFalse(String.valueOf(message).contains("s3cr3t"), message);
    }

    @Test
    void refusesALinkToWhatIsNoPage() {
        var page = WebAddress.parse("http://example.org/");

        assertThrows(SourceException.class, () -> page.resolve("mailto:a@example.org"));
        assertThrows(SourceException.class, () -> page.resolve("javascript:void(0)"));
    }
}
