package dev.quoth.bot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Quote;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.chat.Venue;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.store.DocumentLabel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Conversations about one document alone.
@ExtendWith(FreshTalk.class)
class FocusTest {
    private static final String MILL = "When was the old mill at Aston built?";
    private static final String FERRY = "How much is the ferry to Lamma Island on weekdays?";

    private Talk talk;

    @BeforeEach
    void open(Talk fresh) {
        talk = fresh;
    }

    private DocumentId document(String title) {
        return talk.library().store().labels().stream().filter(label -> label.metadata().title().equals(title))
                .map(DocumentLabel::id).findFirst().orElseThrow();
    }

    private Reply narrow(String title) {
        return talk.press(new Action.AskAbout(document(title)));
    }

    private static boolean isAnswered(Reply reply) {
        return ((Reply.Message) reply).parts().stream().anyMatch(Quote.class::isInstance);
    }

    @Test
    void saysWhichDocumentItAnswersFrom() {
        var reply = (Reply.Message) narrow("The mill");
        assertEquals("From now on I answer here from one document alone: The mill", Talk.plain(reply));
        assertEquals(List.of(List.of(new Button("All documents", new Action.Say("/all")))), reply.buttons());
    }

    @Test
    void answersFromThatDocumentAndSaysSo() {
        narrow("The mill");
        var reply = talk.say(MILL);
        assertTrue(isAnswered(reply), Talk.plain(reply));
        assertEquals(new Small(List.of(Run.plain("only from: The mill (/all: from all documents)"))),
                reply.parts().getLast());
        assertTrue(reply.buttons().contains(List.of(new Button("All documents", new Action.Say("/all")))));
    }

    @Test
    void offersToAskAllDocumentsWhereThatOneDoesNotSay() {
        narrow("The mill");
        var nothing = talk.say(FERRY);
        assertFalse(isAnswered(nothing), Talk.plain(nothing));
        assertTrue(Talk.plain(nothing).endsWith("Not in this document: The mill. Ask all documents? (/all)"));
        assertFalse(Talk.plain(nothing).contains("ferry.md"));
        var all = new Action.AskAll(nothing.answer().orElseThrow());
        assertEquals(List.of(new Button("Ask all documents", all)), nothing.buttons().getFirst());
        assertTrue(isAnswered(talk.press(all)));
        assertTrue(isAnswered(talk.say(FERRY)), "and so from then on");
    }

    @Test
    void goesBackToAllDocuments() {
        narrow("The mill");
        assertEquals("From now on I answer here from all documents.", talk.hear("/all"));
        assertEquals(talk.say(FERRY).parts(), talk.say("/ask " + FERRY).parts());
        assertTrue(isAnswered(talk.say(FERRY)));
    }

    @Test
    void asksAllDocumentsAtOnceWhereOneHadNoAnswer() {
        narrow("The mill");
        talk.say(FERRY);
        var event = talk.event(talk.said("/all"));
        var first = talk.reply(event);
        assertTrue(isAnswered(first));
        assertEquals(first, talk.reply(event));
        narrow("The mill");
        assertTrue(isAnswered(talk.say("/all " + FERRY)));
    }

    @Test
    void takesTheDocumentOfASource() {
        talk.say(MILL);
        assertTrue(talk.hear("/about 1").endsWith(": The mill"));
        assertTrue(talk.hear("/about").endsWith(": The mill"));
        assertTrue(talk.hear("/about FERRY").endsWith(": The ferry"));
        assertTrue(talk.hear("/about " + document("大桥")).endsWith(": 大桥"));
        var which = "Which document? /about 1 is that of source 1 of the last answer, "
                + "/about mill one with that in its title. See /sources.";
        assertEquals(which, talk.hear("/about 9"));
        assertEquals(which, talk.hear("/about opera"));
        assertEquals("接下来在这里只从这份文档回答：《大桥》", talk.speaking(Language.ZH_HANS).hear("/只问 大桥"));
    }

    @Test
    void isOfferedUnderAPassage() {
        talk.say(MILL);
        assertEquals(List.of(List.of(new Button("Ask about this", new Action.AskAbout(document("The mill"))))),
                talk.say("/source 1").buttons());
    }

    @Test
    void fadesWithTheConversation() {
        narrow("The mill");
        talk.after(Duration.ofHours(5)).say(MILL);
        assertFalse(isAnswered(talk.after(Duration.ofHours(5)).say(FERRY)), "each question keeps it up");
        assertTrue(isAnswered(talk.after(Duration.ofHours(7)).say(FERRY)));
    }

    @Test
    void belongsToTheThread() {
        var chat = new ChatId(Platform.SLACK, "T1/C1");
        talk.in(new Venue(chat, "1", Venue.Kind.GROUP));
        narrow("The mill");
        assertTrue(isAnswered(talk.in(new Venue(chat, "2", Venue.Kind.GROUP)).say(FERRY)));
        assertFalse(isAnswered(talk.in(new Venue(chat, "1", Venue.Kind.GROUP)).say(FERRY)));
    }

    @Test
    void outlivesARestart() {
        narrow("The mill");
        talk.restart();
        assertFalse(isAnswered(talk.say(FERRY)));
    }

    @Test
    void showsNothingOfADocumentThatMayNotBeSeen() {
        assertEquals("(That document is no longer there.)", Talk.plain(talk.seeing("default").press(
                new Action.AskAbout(document("The budget")))));
        assertEquals("(That document is no longer there.)", Talk.plain(talk.press(
                new Action.AskAbout(new DocumentId("0123456789abcdef")))));
        assertTrue(talk.hear("/about budget").startsWith("Which document?"));
        talk.seeing();
        narrow("The budget");
        var reply = talk.seeing("default").say("How much did the board grant the museum?");
        assertFalse(isAnswered(reply));
        assertTrue(Talk.plain(reply).endsWith("(The one document that we spoke about is no longer there; "
                + "this is from all documents.)"), Talk.plain(reply));
        assertTrue(isAnswered(talk.say(MILL)));
    }

    @Test
    void speaksOfNothingThatWasSaidAboutOtherDocuments() {
        talk.say(MILL);
        narrow("The ferry");
        assertFalse(talk.hear("And when did it close?").contains("mill"));
        narrow("The mill");
        talk.say(MILL);
        assertTrue(talk.hear("And when did it close?").contains("read as: When did the old mill at Aston close?"));
    }

    @Test
    void sharesTheAnswerOfThatDocument() {
        narrow("The mill");
        var given = talk.say(FERRY);
        var shared = (Reply.Message) talk.press(new Action.Share(given.answer().orElseThrow()));
        assertFalse(isAnswered(shared));
    }

    @Test
    void answersAnEditedQuestionFromTheSameDocument() {
        narrow("The mill");
        talk.reply(talk.event(new Content.Said(new MessageId("m90"), MILL, Optional.empty())));
        assertFalse(isAnswered(talk.reply(talk.event(new Content.Edited(new MessageId("m90"), FERRY)))));
    }

    @Test
    void isForgottenWithTheChat() {
        narrow("The mill");
        talk.say("/forget");
        assertTrue(isAnswered(talk.say(FERRY)));
    }

    @Test
    void goesAlongWithAChatThatMoves() {
        narrow("The mill");
        var moved = new ChatId(Platform.TELEGRAM, "-100");
        talk.reply(talk.event(new Content.Moved(moved)));
        assertFalse(isAnswered(talk.in(Venue.of(moved, Venue.Kind.GROUP)).say(FERRY)));
    }

    @Test
    void fitsIntoAButton() {
        for (var action : List.of(new Action.AskAbout(document("The mill")),
                new Action.AskAll(talk.say(MILL).answer().orElseThrow()))) {
            assertEquals(action, Action.parse(action.data()));
        }
        assertEquals(new Action.Unknown("a:mill"), Action.parse("a:mill"));
    }
}
