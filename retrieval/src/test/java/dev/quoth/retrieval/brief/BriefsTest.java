package dev.quoth.retrieval.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Metadata;
import dev.quoth.retrieval.SharedModels;
import dev.quoth.retrieval.SmallCorpus;
import dev.quoth.retrieval.model.Embeddings;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedModels.class)
class BriefsTest {
    private static final List<String> TOPICS = List.of("electric cars", "穩定幣", "How long is the bridge?");

    @TempDir
    Path folder;
    private SmallCorpus corpus;

    @BeforeEach
    void open(Embeddings embeddings) {
        corpus = new SmallCorpus(folder, embeddings);
    }

    @AfterEach
    void close() {
        corpus.close();
    }

    private Brief brief(String title, String... lines) {
        return brief(TOPICS, title, lines);
    }

    private Brief brief(List<String> topics, String title, String... lines) {
        corpus.add("news", "/" + title, Metadata.titled(title), List.of(lines));
        return new Briefs(corpus.search(), corpus.index()).about(topics)
                .apply(corpus.store().entry(DocumentId.of("news", "/" + title)).orElseThrow());
    }

    private String key(Brief brief, String title) {
        var text = corpus.store().document(DocumentId.of("news", "/" + title)).orElseThrow().text();
        return brief.key().map(span -> span.of(text)).orElse("");
    }

    private static OptionalInt about(int topic) {
        return OptionalInt.of(topic);
    }

    @Test
    void knowsADocumentOfATopicInAnyLanguage() {
        assertEquals(about(0), brief("電動車", "政府將為電動車車主設立更多充電站，鼓勵市民改用電動私家車。").topic());
        assertEquals(about(1),
                brief("Stablecoins", "The regulator will license issuers of stablecoins from next year.").topic());
        assertEquals(about(1), brief("牌照", "监管机构明年起向稳定币发行人发出牌照。").topic());
        assertEquals(about(2), brief("大橋", "這座大橋全長503米，歷時六年建成。").topic());
    }

    @Test
    void takesADocumentWhoseTitleSaysAllOfATopicForOneOfIt() {
        assertEquals(about(0), brief(List.of("香港"), "香港設立研究院", "司長昨日宣布，政府預留十億元，院址和院長人選稍後公布。").topic());
        assertEquals(about(0), brief(List.of("香港"), "香港设立研究院", "司长昨日宣布，政府预留十亿元，院址和院长人选稍后公布。").topic());
    }

    @Test
    void takesADocumentOfNoneOfThemForNone() {
        assertEquals(OptionalInt.empty(), brief("The mill", "The old mill ground wheat for three villages.").topic());
        assertEquals(OptionalInt.empty(), brief("食譜", "把雞蛋和麵粉攪勻，放進焗爐焗半小時。").topic());
    }

    @Test
    void choosesASentenceFromTheMiddleThatSaysWhatTheDocumentIsAbout() {
        var brief = brief(List.of(), "Museum gets 9 million dollars", "Good morning, and welcome to our page.",
                "It was raining when the members of the board came together in the old hall on Monday.",
                "The board granted the museum 9 million dollars for a new wing on Monday, said its chair, Ann Lee.",
                "Coffee was served. Click here to read more about the museum and its 9 million dollars.");
        assertEquals(
                "The board granted the museum 9 million dollars for a new wing on Monday, said its chair, Ann Lee.",
                key(brief, "Museum gets 9 million dollars"));
    }

    @Test
    void choosesTheSentenceThatAnswersTheTopicThatIsAQuestion() {
        var lines = new String[]{"河灣大橋今天通車，市長主持了儀式，數百名市民到場參觀大橋。", "河灣大橋全長503米，橋面寬20米。",
                "河灣大橋的工程由本地公司承建，歷時六年，耗資八億元。"};
        assertEquals("河灣大橋全長503米，橋面寬20米。", key(brief("河灣大橋通車", lines), "河灣大橋通車"));
        assertEquals("河灣大橋的工程由本地公司承建，歷時六年，耗資八億元。",
                key(brief(List.of("河灣大橋是誰承建的？"), "河灣大橋通車", lines), "河灣大橋通車"));
    }

    @Test
    void neverCutsASentence() {
        var brief = brief(List.of(), "Long", "word ".repeat(70).strip() + ".");
        assertEquals(new Brief(OptionalInt.empty(), 0, java.util.Optional.empty(), 0), brief);
    }

    @Test
    void quotesARowWhereThereIsNoSentence() {
        var brief = brief(List.of(), "Fares", "# Fares", "| Adults | 20 dollars on weekdays | 30 dollars on Sundays");
        assertEquals("| Adults | 20 dollars on weekdays | 30 dollars on Sundays", key(brief, "Fares"));
    }

    @Test
    void saysThatAFewWordsSayLittle() {
        double few = brief(List.of(), "Few", "Home", "About us", "Contact").says();
        double some = brief(List.of(), "Some", "The ferry to Lamma Island leaves the pier at half past eight.").says();
        double many = brief(List.of(), "Many", "The ferry to Lamma Island leaves the pier at half past eight. "
                + "The ferry to Cheung Chau leaves the pier at a quarter to nine.").says();
        assertEquals(0, few);
        assertTrue(few < some && some < many, few + " " + some + " " + many);
    }
}
