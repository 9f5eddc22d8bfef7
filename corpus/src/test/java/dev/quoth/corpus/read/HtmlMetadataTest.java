package dev.quoth.corpus.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.corpus.Metadata;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HtmlMetadataTest {

    @Test
    void readsJsonLdWithAGraphAndReferences() {
        assertEquals(new Metadata("", LocalDate.of(2022, 5, 17), "Mira Solberg, Ola Nord", null),
                said("""
                     <script type="application/ld+json">{"@graph":[
                     \t{"@type":"Person","@id":"#m","name":"Mira Solberg"},
                     \t{"@type":"BlogPosting","dateModified":"2023-09-01","datePublished":"2022-05-17T08:00:00+02:00",
                     \t "author":[{"@id":"#m"},{"@type":"Person","name":"Ola Nord"}]}]}</script>"""));
    }

    @Test
    void takesNoDayFromOtherThingsInJsonLd() {
        assertEquals(Metadata.NONE,
                said("""
                     <script type="application/ld+json">{"@type":"ItemList","itemListElement":[
                     {"@type":"NewsArticle","datePublished":"2022-05-17"}]}</script>
                     <script type="application/ld+json">{"@type":"Event","startDate":"2024-05-18"}</script>"""));
    }

    @Test
    void survivesWhatIsNoJson() {
        assertEquals(Metadata.NONE, said("<script type='application/ld+json'>" + "[".repeat(50_000) + "</script>"
                + "<script type='application/ld+json'>{\"datePublished\": oops</script>"));
    }

    @Test
    void prefersTheDayOfPublicationToThatOfRevision() {
        assertEquals(LocalDate.of(2021, 3, 1), said("<time itemprop=dateModified datetime=2022-01-01></time>"
                + "<time datetime=2021-03-01>1 March</time>").published());
    }

    @Test
    void readsTheDayInThePagesAddress() {
        assertEquals(LocalDate.of(2024, 5, 18),
                said("<link rel=canonical href='https://a.example/2024/05/18/story'>").published());
    }

    @Test
    void takesNoDayFromAListOfOtherPages() {
        assertEquals(Metadata.NONE, said("<ul><li><time datetime=2021-03-01>Old story</time></li></ul>"));
    }

    private static Metadata said(String html) {
        return new HtmlMetadata(HtmlPage.parse(html)).metadata();
    }
}
