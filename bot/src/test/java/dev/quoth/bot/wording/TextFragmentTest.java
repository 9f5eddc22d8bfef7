package dev.quoth.bot.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextFragmentTest {
    private static final URI PAGE = URI.create("https://example.org/a?b=c");

    private static String decoded(String quote) {
        var link = TextFragment.at(PAGE, quote).toString();
        return URLDecoder.decode(link.substring(link.indexOf("#:~:text=") + 9), StandardCharsets.UTF_8);
    }

    @Test
    void namesAShortQuoteWhole() {
        assertEquals(URI.create("https://example.org/a?b=c#:~:text=It%20opened%20in%201932."),
                TextFragment.at(PAGE, "It opened  in\t1932."));
        assertEquals(URI.create("https://example.org/a?b=c#:~:text=%E6%98%AF"), TextFragment.at(PAGE, "是"));
    }

    @Test
    void escapesWhatPartsADirective() {
        assertEquals(URI.create("https://example.org/a?b=c#:~:text=3%2C200%20well%2Dknown%20R%26D%20%2B%20%2523"),
                TextFragment.at(PAGE, "3,200 well-known R&D + %23"));
    }

    @Test
    void keepsAFragmentThatThePageHas() {
        assertEquals(URI.create("https://example.org/a#b:~:text=Yes"),
                TextFragment.at(URI.create("https://example.org/a#b"), "Yes"));
    }

    @Test
    void namesALongQuoteByItsFirstAndLastWords() {
        assertEquals("The committee that was set,not yet heard the witnesses.",
                decoded("The committee that was set up in March said on Friday that it had not yet heard the witnesses."));
        assertEquals("香港財政司司長陳茂波2月26日在立法會發表2025至26年度財政預算案時宣布,用來設立香港人工智能研發院。", decoded(
                "香港財政司司長陳茂波2月26日在立法會發表2025至26年度財政預算案時宣布，政府已預留10億元，用來設立香港人工智能研發院。"));
    }

    @Test
    void namesAQuoteOverTwoBlocksByItsBeginningAndItsEnd() {
        assertEquals("Rents,They fell.", decoded("Rents\nThey fell."));
    }

    @Test
    void cutsNoCharacterInTwo() {
        var rare = "𠮷".repeat(90);
        assertEquals("𠮷".repeat(40) + "," + "𠮷".repeat(40), decoded(rare));
    }
}
