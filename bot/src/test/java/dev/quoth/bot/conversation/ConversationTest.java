package dev.quoth.bot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.CitationId;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Quote;
import dev.quoth.bot.chat.ReplyPart.Source;
import dev.quoth.bot.chat.ReplyPart.Sources;
import dev.quoth.bot.chat.Run;
import dev.quoth.corpus.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationTest {
    private static final String MILL = "When was the old mill at Aston built?";

    @TempDir
    static Path folder;
    private static SmallLibrary documents;

    @TempDir
    Path chats;
    private Talk talk;

    @BeforeAll
    static void addDocuments() throws Exception {
        documents = new SmallLibrary(folder);
    }

    @AfterAll
    static void closeLibrary() {
        documents.close();
    }

    @BeforeEach
    void open() {
        talk = new Talk(documents.library(), chats);
    }

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void answersAQuestion() {
        var event = talk.event(talk.said(MILL));
        var id = AnswerRecord.idOf(event);
        assertEquals(new Reply.Message(Language.EN, Optional.of(id),
                List.of(new Paragraph(List.of(Run.bold("1842"))),
                        new Quote(1, List.of(Run.plain("“"), Run.plain("The old mill at Aston was built in "),
                                Run.bold("1842"), Run.plain("."), Run.plain("”")), ""),
                        new Sources("Sources", List.of(new Source(List.of(1), "The mill", Optional.empty(),
                                List.of("2020-05-04", "mill.md"))))),
                List.of(List.of(new Button("[1]", new Action.OpenCitation(new CitationId(id, 1))),
                        new Button("More", new Action.More(id, 0))),
                        List.of(new Button("👍", new Action.Rate(id, Action.Rating.UP)),
                                new Button("👎", new Action.Rate(id, Action.Rating.DOWN)))),
                Reply.Audience.EVERYONE), talk.reply(event));
    }

    @Test
    void helpsInTheLanguageOfTheSender() {
        assertEquals(
                """
                Just ask, in English or Chinese. You can go on from an answer: “And in 2024?”

                You can ask about:
                - default (documents: 4, newest: 2022-03-09)

                For example:
                - What is said about “The ferry”?
                - What is said about “The mill”?
                - What is said about “高速鐵路”?

                Commands:
                - /ask: Ask a question
                - /more: Further passages on the last question
                - /source: The passage around a quote, such as /source 1
                - /sources: The documents I answer from
                - /collections: The collections you may ask about
                - /language: The language of my replies
                - /status: How much there is, and how new it is
                - /forget: Delete the history of this chat
                - /start: Say hello
                - /help: What you can ask here""",
                talk.seeing("default").hear("/help"));
        assertEquals("直接用中文或英文提問就可以，也可以接著問：「那 2024 年呢？」",
                talk.speaking(Language.ZH_HANT).hear("／HELP").lines().findFirst().orElseThrow());
    }

    @Test
    void namesAnAnswerAfterItsEvent() {
        assertEquals(new AnswerId("1"), new AnswerId("1"));
    }
}
