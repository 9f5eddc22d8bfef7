package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlClutterTest {

    private static final String FIRST = "The mill stands by the river, and it has stood there since the year 1780.";
    private static final String SECOND = "It ground the corn of nine villages, until the railway came and brought flour from the coast.";
    private static final String BODY = "<div class=text><p>" + FIRST + "</p><p>" + SECOND + "</p></div>";

    @Test
    void dropsANoteAboutCookiesThoughItHasSentences() {
        assertEquals(List.of(FIRST, SECOND),
                texts("<div class='cookie-notice'><p>We use cookies, and so do others.</p></div>" + BODY));
    }

    @Test
    void dropsReadersComments() {
        assertEquals(List.of(FIRST, SECOND), texts(BODY
                + "<div id=comments><p>What a fine mill, thank you for the story.</p><p>My grandfather worked there for years.</p></div>"));
    }

    @Test
    void keepsAMenuThatIsWhatThePageIsAbout() {
        assertEquals(List.of("Barley soup with smoked eel, cream and dill, from the pot of the house.",
                "Plum cake, warm, with a spoon of sour cream and a leaf of mint from the yard."),
                texts("<div class=menu><p>Barley soup with smoked eel, cream and dill, from the pot of the house.</p>"
                        + "<p>Plum cake, warm, with a spoon of sour cream and a leaf of mint from the yard.</p></div>"));
    }

    @Test
    void readsNamesInCamelCase() {
        assertEquals(List.of(FIRST, SECOND),
                texts(BODY + "<div class=articleShareBox><p>Tell others about it, too.</p></div>"));
    }

    private static List<String> texts(String html) {
        return HtmlPage.read(html).blocks().stream().map(RawBlock::text).toList();
    }
}
