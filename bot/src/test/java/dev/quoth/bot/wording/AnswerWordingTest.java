package dev.quoth.bot.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Quote;
import dev.quoth.bot.chat.ReplyPart.Source;
import dev.quoth.bot.chat.ReplyPart.Sources;
import dev.quoth.bot.chat.Run;
import dev.quoth.corpus.Document;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.Metadata;
import dev.quoth.corpus.Part;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.SourceMap;
import dev.quoth.corpus.Span;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.corpus.store.DocumentEntry;
import dev.quoth.corpus.store.Place;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Citation;
import dev.quoth.retrieval.answer.Claim;
import dev.quoth.retrieval.answer.Disagreement;
import dev.quoth.retrieval.answer.NearPassage;
import dev.quoth.retrieval.answer.ShortForm;
import dev.quoth.retrieval.answer.Support;
import dev.quoth.retrieval.search.Question;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerWordingTest {
    private static final Document TUNNEL = document("海底隧道", "/docs/tunnel.txt", "海底隧道耗資3.2億元，一九七二年通車。",
            LocalDate.of(2019, 8, 2));
    private static final Document BRIDGE = document("The bridge", "/docs/bridge.txt",
            "The bridge opened in 1932. It is 503 metres long.", null);
    private static final Document BRIDGE_SIMPLIFIED = document("大桥", "/docs/qiao.txt", "大桥全长503米，历时六年建成。", null);

    private static Document document(String title, String address, String text, @Nullable LocalDate published) {
        return new Document(DocumentId.of("c", address), "c", "/docs", address,
                new Metadata(title, published, null, null),
                Language.of(text), "", text, List.of());
    }

    private static Document report() {
        var text = "Rents fell by 3.1 per cent in May.";
        return new Document(DocumentId.of("c", "/docs/r.pdf"), "c", "/docs", "/docs/r.pdf",
                new Metadata("Rents", LocalDate.of(2024, 6, 3), "Housing Office", null), Language.EN, "", text,
                List.of(new Part(Part.Kind.PAGE, "3", 0), new Part(Part.Kind.PAGE, "4", 20)));
    }

    private static Citation citation(int number, Document document, int start, int end) {
        return new Citation(number, document, new PassageId(document.id(), 0), new Span(start, end));
    }

    private static ShortForm form(String text, String quote, Optional<String> gloss) {
        int start = quote.indexOf(text);
        return new ShortForm(text, new Span(start, start + text.length()), gloss);
    }

    @TempDir
    static Path folder;
    private static CorpusStore documents;

    @BeforeAll
    static void storeADocument() {
        documents = CorpusStore.open(folder.resolve("full.db"), InstantSource.fixed(Instant.EPOCH));
        documents.addPlace(new Place("c", "/docs"));
        documents.put(new DocumentEntry(BRIDGE, SourceMap.EMPTY, List.of(), DocumentEntry.NO_EMBEDDER));
    }

    @AfterAll
    static void closeStore() {
        documents.close();
    }

    private static List<ReplyPart> parts(Question question, Answer answer, Medium medium, CorpusStore store) {
        return new AnswerWording(question.language(), medium).parts(
                new Answered(question, answer, Support.none(question.language()), List.of(), Duration.ZERO), store);
    }

    private static String text(Question question, Answer answer) {
        return new PlainText(Emphasis.MARKDOWN).of(parts(question, answer, Medium.TERMINAL, documents));
    }

    private static Answer tunnel(Optional<String> gloss) {
        return new Answer.Grounded(Optional.of(form("3.2億元", TUNNEL.text(), gloss)),
                List.of(citation(1, TUNNEL, 0, TUNNEL.text().length())));
    }

    @Test
    void answersInEnglishFromChinese() {
        assertEquals("""
                     **3.2億元** (320 million)

                     [1] 「海底隧道耗資**3.2億元**，一九七二年通車。」 (in Chinese)

                     Sources
                     [1] 海底隧道, 2019-08-02, /docs/tunnel.txt""",
                text(Question.of("What did the tunnel cost?"), tunnel(Optional.of("320 million"))));
    }

    @Test
    void saysWhatAModelSaysWithTheNumberOfItsQuoteAndMarksTranslations() {
        var plain = assertInstanceOf(Answer.Grounded.class, tunnel(Optional.of("320 million")));
        var answer = new Answer.Grounded(plain.shortForm(), plain.citations(), Optional.empty(), List.of(
                new Claim("The tunnel cost 320 million.", 1,
                        Optional.of("The tunnel cost 320 million and opened in 1972.")),
                new Claim("It opened in 1972.", 1, Optional.empty())));
        assertEquals("""
                     **3.2億元** (320 million)

                     The tunnel cost 320 million. [1]

                     It opened in 1972. [1]

                     [1] 「海底隧道耗資**3.2億元**，一九七二年通車。」 (in Chinese)
                     (machine translation: The tunnel cost 320 million and opened in 1972.)

                     Sources
                     [1] 海底隧道, 2019-08-02, /docs/tunnel.txt""", text(Question.of("What did the tunnel cost?"), answer));
    }

    @Test
    void saysThatSourcesDifferInTheLanguageOfTheQuestion() {
        var other = document("隧道年報", "/docs/report.txt", "海底隧道耗資3.4億元。", LocalDate.of(2021, 3, 1));
        var answer = new Answer.Grounded(Optional.of(form("3.2億元", TUNNEL.text(), Optional.empty())),
                List.of(citation(1, TUNNEL, 0, TUNNEL.text().length()), citation(2, other, 0, other.text().length())),
                Optional.of(new Disagreement(2, form("3.4億元", other.text(), Optional.empty()))));
        assertEquals("Sources differ: [1] **3.2億元**, 2019-08-02; [2] **3.4億元**, 2021-03-01.",
                text(Question.of("What did the tunnel cost?"), answer).split("\n\n")[1]);
        assertEquals("各來源說法不一：[1] **3.2億元**, 2019-08-02；[2] **3.4億元**, 2021-03-01。",
                text(Question.of("海底隧道耗資多少？"), answer).split("\n\n")[1]);
        assertEquals("各来源说法不一：[1] **3.2億元**, 2019-08-02；[2] **3.4億元**, 2021-03-01。",
                text(Question.of("海底隧道耗资多少？"), answer).split("\n\n")[1]);
    }

    @Test
    void listsADocumentOnceThatIsQuotedTwice() {
        var answer = new Answer.Grounded(Optional.empty(),
                List.of(citation(1, BRIDGE, 0, 27), citation(2, TUNNEL, 0, 5), citation(3, BRIDGE, 28, 49)));
        assertEquals("""
                     Sources
                     [1] [3] The bridge, /docs/bridge.txt
                     [2] 海底隧道, 2019-08-02, /docs/tunnel.txt""",
                text(Question.of("How long is the bridge?"), answer).split("\n\n")[1]);
    }

    @Test
    void namesWhoWroteItAndOnWhichPageItStands() {
        var report = report();
        var answer = new Answer.Grounded(Optional.empty(), List.of(citation(1, report, 0, 34)));
        assertEquals("Sources\n[1] Rents, Housing Office, 2024-06-03, page 3, /docs/r.pdf",
                text(Question.of("How did rents do?"), answer).split("\n\n")[1]);
        assertEquals("來源\n[1] 《Rents》, Housing Office, 2024-06-03, 第 4 頁, /docs/r.pdf",
                text(Question.of("租金跌了多少？"),
                        new Answer.Grounded(Optional.empty(), List.of(citation(1, report, 22, 34)))).split("\n\n")[1]);
    }

    @Test
    void answersInTraditionalChinese() {
        assertEquals("""
                     **3.2億元**

                     [1] 「海底隧道耗資**3.2億元**，一九七二年通車。」

                     來源
                     [1] 《海底隧道》, 2019-08-02, /docs/tunnel.txt""",
                text(Question.of("海底隧道耗資多少？"), tunnel(Optional.empty())));
    }

    @Test
    void answersInSimplifiedChineseFromBothLanguages() {
        var answer = new Answer.Grounded(Optional.empty(), List.of(citation(1, BRIDGE_SIMPLIFIED, 0, 16),
                citation(2, BRIDGE, 27, 49)));
        assertEquals("""
                     [1] “大桥全长503米，历时六年建成。”
                     [2] “It is 503 metres long.” （英文原文）

                     来源
                     [1] 《大桥》, /docs/qiao.txt
                     [2] 《The bridge》, /docs/bridge.txt""", text(Question.of("这座大桥有多长？"), answer));
    }

    @Test
    void isBoldOnATerminal() {
        var parts = parts(Question.of("海底隧道耗資多少？"), tunnel(Optional.empty()), Medium.TERMINAL, documents);
        assertEquals("\u001b[1m3.2億元\u001b[0m",
                new PlainText(Emphasis.TERMINAL).of(parts).lines().findFirst().orElseThrow());
    }

    @Test
    void saysWhatWasLookedForAndWhatCameNearest() {
        var near = new Answer.NotFound(List.of(
                new NearPassage(BRIDGE, new PassageId(BRIDGE.id(), 0), new Span(0, BRIDGE.text().length()), 1)));
        assertEquals("""
                     I found no answer to “Who painted it?”.

                     What came nearest:
                     - The bridge: The bridge opened in 1932. It is 503 metres long.""",
                text(Question.of("Who painted it?"), near));
        assertEquals("""
                     找不到「誰設計了這座橋？」的答案。

                     最接近的段落：
                     - 《The bridge》：The bridge opened in 1932. It is 503 metres long.""",
                text(Question.of("誰設計了這座橋？"), near));
        assertEquals("找不到“谁设计了这座桥？”的答案。", text(Question.of("谁设计了这座桥？"), new Answer.NotFound(List.of())));
    }

    @Test
    void doesNotSayATitleTwice() {
        var document = document("Ships", "/docs/ships.txt", "Ships\n\nThe fleet has nine ships.", null);
        var near = new NearPassage(document, new PassageId(document.id(), 0), new Span(0, 32), 1);
        assertEquals("- Ships: The fleet has nine ships.", text(Question.of("Whose are they?"),
                new Answer.NotFound(List.of(near))).lines().reduce((a, b) -> b).orElseThrow());
    }

    @Test
    void showsTheBeginningOfALongPassage() {
        var document = document("長文", "/docs/long.txt", "渡輪".repeat(60), null);
        var near = new NearPassage(document, new PassageId(document.id(), 0), new Span(0, 120), 1);
        assertEquals("- 《長文》：" + "渡輪".repeat(40) + "…",
                text(Question.of("渡輪收費多少？"), new Answer.NotFound(List.of(near))).lines().reduce((a, b) -> b)
                        .orElseThrow());
    }

    @Test
    void saysWhyThereIsNoAnswerNow() {
        var failed = new Answer.Unavailable("the disk is full");
        assertEquals("“Why?” can't be answered now: the disk is full", text(Question.of("Why?"), failed));
        assertEquals("現在無法回答「為什麼？」：the disk is full", text(Question.of("為什麼？"), failed));
        assertEquals("现在无法回答“为什么？”：the disk is full", text(Question.of("为什么？"), failed));
    }

    @Test
    void saysThatThereAreNoDocuments() {
        try (var empty = CorpusStore.open(folder.resolve("empty.db"), InstantSource.fixed(Instant.EPOCH))) {
            var nothing = new Answer.NotFound(List.of());
            assertEquals(List.of(Paragraph.of(
                    "There are no documents yet, so there is nothing to answer “Why?” from. Add some: quoth add FOLDER")),
                    parts(Question.of("Why?"), nothing, Medium.TERMINAL, empty));
            assertEquals(List.of(Paragraph.of("還沒有任何文件，無法回答「為什麼？」。請先加入文件：quoth add 資料夾")),
                    parts(Question.of("為什麼？"), nothing, Medium.TERMINAL, empty));
            assertEquals(List.of(Paragraph.of("“press”这个文档集没有任何文档。用 quoth sources 可列出现有来源。")),
                    parts(new Question("为什么？", Language.ZH_HANS, Set.of("press")), nothing, Medium.TERMINAL,
                            documents));
            assertEquals(List.of(Paragraph.of("There are no documents yet that I could answer “Why?” from.")),
                    parts(new Question("Why?", Language.EN, Set.of("press")), nothing, Medium.CHAT, documents));
        }
    }

    @Test
    void saysThatThereAreNoWordsToLookFor() {
        assertEquals(List.of(Paragraph.of("“🎉 ?!” holds no words to look for.")),
                parts(Question.of("🎉 ?!"), new Answer.NotFound(List.of()), Medium.CHAT, documents));
    }

    @Test
    void saysAQuestionAgainInPart() {
        assertEquals("I found no answer to “" + "x".repeat(300) + "…”.",
                text(Question.of("x".repeat(301)), new Answer.NotFound(List.of())));
    }

    @Test
    void tellsNothingOfTheServersFaultsInChats() {
        var failed = new Answer.Unavailable("unexpected fault: java.io.IOException: /home/me/.quoth is gone");
        assertEquals(
                List.of(Paragraph.of("抱歉，這邊出了點問題，現在無法回答。請稍後再試。")),
                parts(Question.of("為什麼？"), failed, Medium.CHAT, documents));
    }

    @Test
    void namesNoFoldersOfTheServerInChats() {
        var answer = new Answer.Grounded(Optional.empty(), List.of(citation(1, report(), 0, 34)));
        assertEquals(
                List.of(new Quote(1,
                        List.of(Run.plain("“"), Run.plain("Rents fell by 3.1 per cent in May."), Run.plain("”")), ""),
                        new Sources("Sources", List.of(new Source(List.of(1), "Rents", Optional.empty(),
                                List.of("Housing Office", "2024-06-03", "page 3", "r.pdf"))))),
                parts(Question.of("How did rents do?"), answer, Medium.CHAT, documents));
    }

    @Test
    void opensAWebPageAtTheQuoteInChats() {
        var text = "A tram runs every day. It is free.";
        var document = new Document(DocumentId.of("c", "https://example.org/tram?id=1"), "c", "https://example.org/",
                "https://example.org/tram?id=1", new Metadata("Tram", null, null, null), Language.EN, "", text,
                List.of());
        var answer = new Answer.Grounded(Optional.empty(),
                List.of(citation(1, document, 0, 22), citation(2, document, 23, 34)));
        assertEquals(
                new Sources("來源", List.of(new Source(List.of(1, 2), "《Tram》",
                        Optional.of(URI.create("https://example.org/tram?id=1#:~:text=A%20tram%20runs%20every%20day.")),
                        List.of("example.org")))),
                parts(new Question("電車何時開？", Language.ZH_HANT, Set.of()), answer, Medium.CHAT, documents).getLast());
    }

    @Test
    void doesNotLetADocumentSteerTheTerminal() {
        var document = document("x\u001b]0;y\u0007", "/docs/a\nb.txt", "The \u001b[31mred\u001b[0m door.", null);
        var answer = new Answer.Grounded(Optional.empty(), List.of(citation(1, document, 0, 22)));
        assertEquals("""
                     [1] “The \uFFFD[31mred\uFFFD[0m door.”

                     Sources
                     [1] x\uFFFD]0;y\uFFFD, /docs/a b.txt""", text(Question.of("Which door?"), answer));
    }
}
