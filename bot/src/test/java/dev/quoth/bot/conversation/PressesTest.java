package dev.quoth.bot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.Action.Rating;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.CitationId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.conversation.ConversationStore.Feedback;
import dev.quoth.corpus.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What the buttons under answers do.
@ExtendWith(FreshTalk.class)
class PressesTest {
    private static final String MILL = "When was the old mill at Aston built?";
    private static final AnswerId NONE = new AnswerId("zzzzzzzzzzzz");

    private Talk talk;

    @BeforeEach
    void open(Talk fresh) {
        talk = fresh;
    }

    @Test
    void openWhatTheyNumber() {
        var id = talk.say(MILL).answer().orElseThrow();
        var opened = talk.press(new Action.OpenCitation(new CitationId(id, 1)));
        assertEquals(
                "Aston lies on the river.\n\n**The old mill at Aston was built in 1842.** It ground wheat for three"
                        + " villages.\n\nThe mill closed in 1931.\n\nSources\nThe mill, 2020-05-04, mill.md"
                        + "\n\n(Opens in every chat with /source " + id + "-1)",
                Talk.plain(opened));
    }

    @Test
    void openAPassageThatWasFoundWithItsMostTellingSentenceSetOff() {
        var more = talk.press(new Action.More(talk.say(MILL).answer().orElseThrow(), 0));
        var first = ((Reply.Message) more).buttons().getFirst().getFirst();
        assertEquals("1. Mills of the county", first.label());
        assertEquals(
                "Many a mill stood on the river.\n\n**The new mill at Benton was built by a baker.** It burnt down."
                        + "\n\nSources\nMills of the county, 2018-04-04, mills.md",
                Talk.plain(talk.press(first.action())));
    }

    @Test
    void rateAnAnswerAndChangeTheRating() {
        var id = talk.say(MILL).answer().orElseThrow();
        assertEquals(new Reply.Toast(Language.EN, "Thanks, noted."), talk.press(new Action.Rate(id, Rating.UP)));
        assertEquals(new Reply.Toast(Language.EN, "Thanks, noted."), talk.press(new Action.Rate(id, Rating.DOWN)));
        var feedback = new ArrayList<Feedback>();
        talk.store().forEachFeedback(feedback::add);
        var rated = talk.store().find(id).orElseThrow();
        assertEquals(1, feedback.size());
        assertEquals(rated, feedback.getFirst().answer());
        assertEquals(Rating.DOWN, feedback.getFirst().rating());
        assertEquals(MILL, rated.asked().text());
        assertEquals("The old mill at Aston was built in 1842.", rated.citations().getFirst().quote());
        assertTrue(rated.passages().contains(rated.citations().getFirst().passage()));
    }

    @Test
    void speakTheLanguageOfTheAnswer() {
        var id = talk.say("高速鐵路列車的最高營運時速是多少？").answer().orElseThrow();
        assertEquals(new Reply.Toast(Language.ZH_HANT, "謝謝，已記下。"), talk.press(new Action.Rate(id, Rating.UP)));
    }

    @Test
    void saySoWhereTheyAreOld() {
        var gone = new Reply.Toast(Language.EN, "I no longer have that answer. Please ask again.");
        assertEquals(gone, talk.press(new Action.OpenCitation(new CitationId(NONE, 1))));
        assertEquals(gone, talk.press(new Action.More(NONE, 0)));
        assertEquals(gone, talk.press(new Action.OpenFound(NONE, 1)));
        assertEquals(gone, talk.press(new Action.Rate(NONE, Rating.UP)));
        assertEquals(gone, talk.press(new Action.Share(NONE)));
        assertEquals(new Reply.Toast(Language.EN, "This button no longer works. Please ask again."),
                talk.press(new Action.Unknown("q:1")));
        var id = talk.say(MILL).answer().orElseThrow();
        assertEquals(new Reply.Toast(Language.EN, "That passage is no longer there."),
                talk.press(new Action.OpenFound(id, 99)));
    }

    @Test
    void shareTheAnswer() {
        var answer = talk.say(MILL);
        assertEquals(answer, talk.press(new Action.Share(answer.answer().orElseThrow())));
    }

    @Test
    void workOnlyInTheChatThatAsked() {
        var id = talk.say(MILL).answer().orElseThrow();
        talk.in(Venue.of(new ChatId(Platform.TELEGRAM, "8"), Venue.Kind.PRIVATE));
        assertEquals("(I no longer have that answer. Please ask again.)",
                Talk.plain(talk.press(new Action.More(id, 0))));
    }

    @Test
    void showAQuoteAsItWasWhereItsDocumentChangedSince(@TempDir Path other) throws Exception {
        try (var documents = new SmallLibrary(other.resolve("library"));
                var chat = new Talk(documents.library(), other)) {
            var id = chat.say(MILL).answer().orElseThrow();
            documents.write("mill.md", "The mill", "2020-05-04", "The old mill at Aston was built in 1843.");
            documents.sync();
            var opened = (Reply.Message) chat.press(new Action.OpenCitation(new CitationId(id, 1)));
            assertTrue(Talk.plain(opened).contains("**The old mill at Aston was built in 1842.**"));
            assertEquals(new Small(List.of(Run.plain(
                    "The document has changed since; this is how it was when I answered."))), opened.parts().get(2));
            assertEquals("**1843**", chat.hear(MILL).lines().findFirst().orElseThrow());
        }
    }
}
