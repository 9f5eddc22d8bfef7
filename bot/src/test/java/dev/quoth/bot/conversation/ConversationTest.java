package dev.quoth.bot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.CitationId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Quote;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.ReplyPart.Source;
import dev.quoth.bot.chat.ReplyPart.Sources;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.chat.SharedFile;
import dev.quoth.bot.chat.Venue;
import dev.quoth.corpus.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// How questions are answered, and what is said to that which is none.
@ExtendWith(FreshTalk.class)
class ConversationTest {
    private static final String MILL = "When was the old mill at Aston built?";
    private static final String OPERA = "Which composer wrote the opera about a painter in Rome?";

    private Talk talk;

    @BeforeEach
    void open(Talk fresh) {
        talk = fresh;
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
    void answersTheSameEventWithTheSameAnswer() {
        var event = talk.event(talk.said(MILL));
        var first = talk.reply(event);
        assertEquals(first, talk.reply(event));
        assertEquals(1, talk.store().ofChat(event.venue().chat()).size());
    }

    @Test
    void saysWhatItLookedForAndOffersWhatIsNear() {
        var reply = talk.say(OPERA);
        assertEquals(Paragraph.of("I found no answer to “" + OPERA + "”."), reply.parts().getFirst());
        var id = reply.answer().orElseThrow();
        assertEquals(new Action.OpenFound(id, 1), reply.buttons().getFirst().getFirst().action());
    }

    @Test
    void answersInTheLanguageOfTheQuestion() {
        assertEquals("**300公里**", talk.hear("高速鐵路列車的最高營運時速是多少？").lines().findFirst().orElseThrow());
        assertTrue(talk.hear("这座大桥全长多少米？").contains("来源"), "Simplified");
        assertTrue(talk.hear("/ask 高速鐵路列車的最高營運時速是多少？").contains("來源"), "Traditional");
    }

    @Test
    void takesWhatBothChineseScriptsShareForThatOfTheSenderOrOfTheQuestionBefore() {
        assertEquals(Language.ZH_HANT, talk.say("/更多").language());
        talk.say("这座大桥全长多少米？");
        assertEquals(Language.ZH_HANS, talk.say("/更多").language());
        assertEquals(Language.ZH_HANT, talk.speaking(Language.ZH_HANT).say("/更多").language());
        assertEquals(Language.ZH_HANS, talk.speaking(Language.ZH_HANS).say("大米").language());
    }

    @Test
    void saysThatAQuoteIsInAnotherLanguage() {
        talk.say("/language zh-Hant");
        assertTrue(talk.hear(MILL).contains("” （英文原文）\n\n來源\n[1] 《The mill》"));
    }

    @Test
    void readsAFollowUpInTheLightOfTheQuestionBefore() {
        talk.say(MILL);
        var reply = talk.say("And when did it close?");
        assertEquals(new Small(List.of(Run.plain("read as: When did the old mill at Aston close?"))),
                reply.parts().getLast());
    }

    @Test
    void letsAConversationFade() {
        talk.say(MILL);
        var reply = talk.after(Duration.ofHours(7)).say("And when did it close?");
        assertTrue(!Talk.plain(reply).contains("read as"), Talk.plain(reply));
    }

    @Test
    void keepsTheThreadsOfAChatApart() {
        var chat = new ChatId(Platform.TELEGRAM, "-5");
        talk.in(new Venue(chat, "1", Venue.Kind.GROUP)).say(MILL);
        assertEquals("There is no answer in this conversation yet. Ask me something first.",
                talk.in(new Venue(chat, "2", Venue.Kind.GROUP)).hear("/source"));
    }

    @Test
    void doesNotTakeAnEventForItsOwnContext() {
        talk.say(MILL);
        var event = talk.event(talk.said("And when did it close?"));
        assertEquals(talk.reply(event), talk.reply(event));
    }

    @Test
    void answersAnEditedQuestionAnew() {
        var asked = talk.event(new Content.Said(new MessageId("m9"), OPERA, Optional.empty()));
        talk.reply(asked);
        var edited = talk.event(new Content.Edited(new MessageId("m9"), MILL));
        assertEquals("**1842**", Talk.plain(talk.reply(edited)).lines().findFirst().orElseThrow());
        assertEquals(List.of(AnswerRecord.idOf(edited)), talk.store().ofChat(asked.venue().chat()));
        assertEquals("**1842**", Talk.plain(talk.reply(edited)).lines().findFirst().orElseThrow());
        assertEquals(new Reply.Silence(),
                talk.reply(talk.event(new Content.Edited(new MessageId("m9"), MILL + "\u200b"))));
    }

    @Test
    void saysThatALongQuestionWasCut() {
        assertEquals(new Small(List.of(Run.plain("The question is very long; I used its first 2000 characters."))),
                talk.say(MILL + " x".repeat(2000)).parts().getLast());
    }

    @Test
    void isKindToWhatIsNoQuestion() {
        assertEquals("You sent no words. Ask me something, or see /help.", talk.hear(" \u200b\u202e\n"));
        assertEquals("You sent no words. Ask me something, or see /help.", talk.hear("🦆 ?!"));
        assertEquals("You sent no words. Ask me something, or see /help.", talk.hear("/ask ⁉"));
        talk.speaking(Language.ZH_HANS);
        for (var kind : Content.Wordless.Kind.values()) {
            var reply = talk.reply(talk.event(new Content.Wordless(new MessageId("w"), kind)));
            assertEquals(Language.ZH_HANS, ((Reply.Message) reply).language(), kind.name());
        }
        assertEquals("只有管理员可以发送文件来添加，不过您可以问我问题。", Talk.plain(talk.reply(talk.event(
                new Content.Shared(new MessageId("f"), new SharedFile("r", "a.pdf", 3), "")))));
    }

    @Test
    void isPoliteWithoutLookingAnythingUp() {
        assertEquals("Hello! Ask me something about the documents, or see /help.", talk.hear("Hi!"));
        assertEquals("不客氣！", talk.hear("謝謝"));
        assertEquals("您好！欢迎询问文档里的内容，或看看 /help。", talk.speaking(Language.ZH_HANS).hear("你好"));
        assertEquals(List.of(), talk.store().ofChat(talk.event(talk.said("")).venue().chat()));
    }

    @Test
    void takesMarkupAndMarksOfDirectionForText() {
        assertEquals("**1842**", talk.hear("\u202eWhen was <b>the old mill</b> at *Aston* built?\u202c").lines()
                .findFirst().orElseThrow());
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertEquals("I don't know the command /hlep. Did you mean /help?", talk.hear("/hlep"));
        assertEquals("没有 /xyzzy 这个命令。用 /help 看看我能做什么。", talk.speaking(Language.ZH_HANS).hear("/xyzzy"));
    }

    @Test
    void takesAChineseQuestionBehindASlashForAQuestion() {
        assertEquals("**300公里**", talk.hear("/高速鐵路列車的最高營運時速是多少？").lines().findFirst().orElseThrow());
        assertEquals("**300公里**", talk.hear("/高速鐵路列車的最高營運時速是多少").lines().findFirst().orElseThrow());
    }

    @Test
    void leavesOperatorsCommandsToOperators(@TempDir Path folder) {
        try (var other = new Talk(talk.library(), folder, new Shout())) {
            assertEquals("Only operators may use /shout.", other.hear("/shout it"));
            assertTrue(!other.hear("/help").contains("/shout"));
            assertEquals("I don't know the command /shuot. /help shows what I can do.", other.hear("/shuot"));
            other.as(new Permission.Operator(Permission.Guest.OF_ALL));
            assertEquals("IT", other.hear("/shout it"));
            assertTrue(other.hear("/help").contains("\n- /shout: Shouts"));
        }
    }

    @Test
    void greetsThoseWhoLetItIn() {
        assertTrue(Talk.plain(talk.reply(talk.event(new Content.Joined()))).startsWith("Hello! I answer questions"));
        assertEquals(new Reply.Silence(), talk.reply(talk.event(new Content.Left())));
    }

    @Test
    void goesOnInAChatThatMoved() {
        talk.say(MILL);
        assertEquals(new Reply.Silence(),
                talk.reply(talk.event(new Content.Moved(new ChatId(Platform.TELEGRAM, "-100")))));
        talk.in(Venue.of(new ChatId(Platform.TELEGRAM, "-100"), Venue.Kind.GROUP));
        assertNotEquals("There is no answer in this conversation yet. Ask me something first.", talk.hear("/source"));
    }

    @Test
    void givesSearchersTheAnswerFirst() {
        var results = (Reply.Results) talk.reply(talk.event(new Content.Searched(MILL)));
        assertEquals(5, results.results().size());
        assertEquals("1842", results.results().getFirst().title());
        assertEquals("The old mill at Aston was built in 1842.", results.results().getFirst().description());
        assertEquals(List.of(), results.results().getFirst().message().buttons());
        assertEquals(List.of(), talk.store().ofChat(new ChatId(Platform.TELEGRAM, "7")));
        assertEquals(new Reply.Results(Language.EN, List.of()), talk.reply(talk.event(new Content.Searched(" … "))));
    }

    @Test
    void saysThatItCantAnswerNowWhateverFails(@TempDir Path folder) {
        try (var broken = new Talk(new BrokenLibrary(), folder)) {
            assertEquals("Sorry, something went wrong here and I can't answer that now. Please try again in a while.",
                    broken.hear(MILL));
            assertEquals("抱歉，這邊出了點問題，現在無法回答。請稍後再試。", broken.hear("誰建了磨坊？"));
            assertEquals(new Reply.Results(Language.EN, List.of()),
                    broken.reply(broken.event(new Content.Searched("mill"))));
        }
    }

    @Test
    void tellsThoseWhoWaitHowManyAreBeforeThem() {
        var conversation = talk.conversation();
        assertEquals(List.of("One moment, please. Questions before yours: 3", "請稍等，您前面還有 3 個問題。",
                "请稍等，您前面还有 3 个问题。"),
                List.of(MILL, "誰建了磨坊？", "谁建了磨坊？").stream()
                        .map(text -> Talk.plain(conversation.busy(talk.event(talk.said(text)), 3))).toList());
    }

    /// A command of operators.
    private static final class Shout implements Command {

        @Override
        public String name() {
            return "shout";
        }

        @Override
        public boolean isForOperators() {
            return true;
        }

        @Override
        public String summary(Language language) {
            return "Shouts";
        }

        @Override
        public Reply run(Request request, Interim interim) {
            return Reply.Message.of(request.language(), Paragraph.of(request.text().toUpperCase(Locale.ROOT)));
        }
    }
}
