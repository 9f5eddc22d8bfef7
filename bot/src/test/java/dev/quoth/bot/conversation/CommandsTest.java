package dev.quoth.bot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Excerpt;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Sources;
import dev.quoth.bot.chat.Responder.Interim;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.chat.Venue;
import dev.quoth.corpus.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What each command does.
@ExtendWith(FreshTalk.class)
class CommandsTest {
    private static final String MILL = "When was the old mill at Aston built?";

    private Talk talk;

    @BeforeEach
    void open(Talk fresh) {
        talk = fresh;
    }

    @Test
    void helpShowsWhatCanBeAskedHere() {
        assertEquals(
                """
                Just ask, in English or Chinese. You can go on from an answer: “And in 2024?”

                You can ask about:
                - default (documents: 5, newest: 2022-03-09)

                For example:
                - What is said about “The ferry”?
                - What is said about “The mill”?
                - What is said about “Mills of the county”?

                Commands:
                - /ask: Ask a question
                - /more: Further passages on the last question
                - /source: The passage around a quote, such as /source 1
                - /about: Ask about one document alone, such as /about 1
                - /all: Ask about all documents again
                - /sources: The documents I answer from
                - /collections: The collections you may ask about
                - /language: The language of my replies
                - /status: How much there is, and how new it is
                - /forget: Delete the history of this chat
                - /start: Say hello
                - /help: What you can ask here""",
                talk.seeing("default").hear("/help"));
        assertEquals("直接用中文或英文提問就可以，也可以接著問：「那 2024 年呢？」", first("/幫助"));
        assertEquals("直接用中文或英文提问就可以，也可以接着问：“那 2024 年呢？”", first("／帮助"));
    }

    @Test
    void givesWhatIsForPrivateChatsNowhereElseAndLeavesItOutOfHelpThere(@TempDir Path other) {
        var secret = new Command() {
            @Override
            public String name() {
                return "secret";
            }

            @Override
            public boolean isPrivate() {
                return true;
            }

            @Override
            public String summary(Language language) {
                return "Tell";
            }

            @Override
            public Reply run(Request request, Interim interim) {
                return Reply.Message.of(request.language(), Paragraph.of("A secret"));
            }
        };
        try (var operator = new Talk(talk.library(), other, secret)) {
            assertTrue(operator.hear("/help").contains("/secret"), "alone");
            assertEquals("A secret", operator.hear("/secret"));
            operator.in(Venue.of(new ChatId(Platform.TELEGRAM, "-5"), Venue.Kind.GROUP));
            assertFalse(operator.hear("/help").contains("/secret"), "in a group");
            assertEquals("Others read along here. Please ask me this in a private chat.", operator.hear("/secret"));
        }
    }

    @Test
    void leavesTheHistoryOfAGroupToOperators() {
        talk.in(Venue.of(new ChatId(Platform.TELEGRAM, "-5"), Venue.Kind.GROUP)).say(MILL);
        assertEquals("The history of this chat is everybody's here, so only operators can delete it. "
                + "In a private chat with me you can delete your own.", talk.hear("/forget"));
        talk.as(new Permission.Operator(Permission.Guest.OF_ALL));
        assertEquals("The history of this chat is deleted. Answers: 1, quotes: 1, ratings: 0.", talk.hear("/forget"));
    }

    private String first(String said) {
        return talk.hear(said).lines().findFirst().orElseThrow();
    }

    @Test
    void helpGivesExamplesThatAreAnswered() {
        var examples = talk.hear("/help").lines().filter(line -> line.startsWith("- What is said about")).toList();
        assertEquals(3, examples.size());
        for (var example : examples) {
            var reply = talk.say(example.substring(2));
            assertTrue(reply.parts().stream().anyMatch(ReplyPart.Quote.class::isInstance), Talk.plain(reply));
        }
    }

    @Test
    void helpSaysSoWhereNothingCanBeAsked() {
        assertEquals("There are no documents yet that you may ask about here.",
                talk.seeing("press").hear("/help").lines()
                        .findFirst().orElseThrow());
    }

    @Test
    void startOpensTheCitationThatALinkNames() {
        var id = talk.say(MILL).answer().orElseThrow();
        assertEquals(talk.hear("/source 1"), talk.hear("/start " + id + "-1"));
        assertEquals("I no longer have that answer. Please ask again.", talk.hear("/start " + id + "-2"));
        assertTrue(talk.hear("/start hello").startsWith("Hello!"));
    }

    @Test
    void askWantsAQuestion() {
        assertEquals("What would you like to know? For example: /ask When was the bridge opened?", talk.hear("/ask"));
        assertEquals("**1842**", first("/ask " + MILL));
    }

    @Test
    void sourceShowsWhatStandsAroundAQuote() {
        talk.say(MILL);
        assertEquals(List.of(
                new Excerpt(List.of(Run.plain("Aston lies on the river.\n\n"),
                        Run.bold("The old mill at Aston was built in 1842."),
                        Run.plain(" It ground wheat for three villages.\n\nThe mill closed in 1931."))),
                "The mill"), parts(talk.say("/source [1]").parts()));
    }

    private static List<Object> parts(List<ReplyPart> parts) {
        return List.of(parts.getFirst(), ((Sources) parts.get(1)).sources().getFirst().title());
    }

    @Test
    void sourceSaysWhatThereIs() {
        assertEquals("There is no answer in this conversation yet. Ask me something first.", talk.hear("/source 1"));
        talk.say(MILL);
        assertEquals("The last answer has no source 9. Its sources: 1", talk.hear("/source 9"));
        assertEquals("The last answer has no source x. Its sources: 1", talk.hear("/source x"));
        talk.say("Which composer wrote the opera about a painter in Rome?");
        assertFalse(talk.hear("/source 99").endsWith(" 0"), "passages that came near count");
        talk.say(MILL);
        assertEquals("上一個答案沒有第 9 個來源。來源數：1", talk.speaking(Language.ZH_HANT).hear("/來源 9"));
    }

    @Test
    void sourceOpensWhatCameNearestWhereNothingWasQuoted() {
        talk.say("Which composer wrote the opera about a painter in Rome?");
        assertTrue(talk.say("/source 1").parts().getFirst() instanceof Excerpt);
    }

    @Test
    void moreShowsFurtherPassagesThreeAtATime() {
        var id = talk.say(MILL).answer().orElseThrow();
        var more = talk.say("/more");
        var lines = Talk.plain(more).lines().toList();
        assertEquals(
                List.of("Further passages:", "- Mills of the county: The new mill at Benton was built by a baker."),
                lines.subList(0, 2));
        assertEquals(4, lines.size());
        assertEquals(new Button("More", new Action.More(id, 3)), more.buttons().getLast().getFirst());
        assertEquals(Talk.plain(talk.press(new Action.More(id, 3))), talk.hear("/more 4"));
        assertEquals("That is all I found.", talk.hear("/more 99"));
        assertEquals("(That is all I found.)", Talk.plain(talk.press(new Action.More(id, 99))));
    }

    @Test
    void sourcesListsDocumentsNewestFirst() {
        var reply = talk.say("/sources");
        var sources = (Sources) reply.parts().getFirst();
        assertEquals("Documents, newest first (1 to 6 of 6):", sources.heading());
        assertEquals(List.of("The budget", "高速鐵路", "The ferry", "The mill", "大桥", "Mills of the county"),
                sources.sources().stream().map(source -> source.title()).toList());
        assertEquals(List.of("2023-07-07", "budget.md"), sources.sources().getFirst().details());
        assertEquals(List.of(), reply.buttons());
    }

    @Test
    void collectionsCountsDocuments() {
        assertEquals("""
                     文件集：
                     - board（1 份文件，最新：2023-07-07）
                     - default（5 份文件，最新：2022-03-09）""", talk.speaking(Language.ZH_HANT).hear("/collections"));
    }

    @Test
    void languageIsChosenForTheChat() {
        assertEquals("之後我在這裡用繁體中文回覆。", talk.hear("/language zh-hant"));
        assertEquals("來源", talk.hear(MILL).lines().filter("來源"::equals).findFirst().orElseThrow());
        assertEquals("From now on I reply in English here.", talk.hear("/語言 英文"));
        assertEquals("From now on I reply in the language of each question.", talk.hear("/language auto"));
        talk.speaking(Language.ZH_HANS);
        var which = talk.hear("/language");
        assertEquals("要用哪种语言回复？", which);
        assertEquals(List.of("English", "繁體中文", "简体中文", "跟随问题"),
                talk.say("/language klingon").buttons().stream().map(row -> row.getFirst().label()).toList());
        talk.press(new Action.Say("/language en"));
        assertEquals("Which language shall I reply in?", talk.hear("/language"));
    }

    @Test
    void statusShowsFiguresToOperators() {
        assertEquals("- Documents: 6\n- Newest: 2023-07-07\n"
                + "- Languages: English 4, Traditional Chinese 1, Simplified Chinese 1", talk.hear("/status"));
        talk.as(new Permission.Operator(new Permission.Guest(Set.of("board"))));
        assertEquals("- Documents: 1\n- Newest: 2023-07-07\n- Languages: English 1\n- Waiting: 0",
                talk.hear("/status"));
    }

    @Test
    void forgetDeletesTheHistoryOfTheChat() {
        assertEquals("There is no history of this chat to delete.", talk.hear("/forget"));
        var id = talk.say(MILL).answer().orElseThrow();
        talk.say("Who sings in the opera?");
        talk.press(new Action.Rate(id, Action.Rating.UP));
        assertEquals("The history of this chat is deleted. Answers: 2, quotes: 1, ratings: 1.", talk.hear("/forget"));
        assertEquals(List.of(), talk.library().store().citations().ofAnswer(id.value()));
        assertEquals("(I no longer have that answer. Please ask again.)",
                Talk.plain(talk.press(new Action.Rate(id, Action.Rating.UP))));
    }
}
