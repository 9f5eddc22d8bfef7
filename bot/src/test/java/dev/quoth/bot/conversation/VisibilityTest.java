package dev.quoth.bot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.CitationId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Nothing is shown from a collection that a chat may not see, whichever way it is asked for.
@ExtendWith(FreshTalk.class)
class VisibilityTest {
    private static final String BUDGET = "How much did the board grant the museum?";
    /// What stands in the collection that is not to be seen, and what it is called.
    private static final List<String> SECRETS = List.of("9 million", "The budget", "budget.md", "board (");

    private Talk talk;

    @BeforeEach
    void open(Talk fresh) {
        talk = fresh;
    }

    private void assertSecret(Reply reply) {
        var shown = reply.toString();
        SECRETS.forEach(secret -> assertTrue(!shown.contains(secret), shown));
    }

    @Test
    void answersFromWhatMayBeSeen() {
        assertTrue(talk.seeing("board").hear(BUDGET).contains("9 million"));
        assertSecret(talk.seeing("default").say(BUDGET));
    }

    @Test
    void showsNothingElseByCommands() {
        talk.seeing("default");
        talk.say(BUDGET);
        for (var command : List.of("/help", "/start", "/sources", "/collections", "/status", "/more", "/source 1",
                "/sources 99", "/ask " + BUDGET)) {
            assertSecret(talk.say(command));
        }
    }

    @Test
    void looksAgainAtEachPress() {
        var answer = talk.seeing().say(BUDGET);
        var id = answer.answer().orElseThrow();
        var buttons = new ArrayList<Action>();
        answer.buttons().forEach(row -> row.forEach(button -> buttons.add(button.action())));
        for (int number = 1; number <= 9; number++) {
            buttons.add(new Action.OpenFound(id, number));
        }
        talk.seeing("default");
        buttons.forEach(button -> assertSecret(talk.press(button)));
        assertEquals("(That passage is no longer there.)",
                Talk.plain(talk.press(new Action.OpenCitation(new CitationId(id, 1)))));
        assertSecret(talk.say("/start " + id + "-1"));
        assertSecret(talk.say("/source 1"));
        assertSecret(talk.say("/more"));
        assertSecret(talk.press(new Action.Share(id)));
    }

    @Test
    void showsNothingElseToSearchers() {
        assertSecret(talk.seeing("default").reply(talk.event(new Content.Searched(BUDGET))));
    }

    @Test
    void readsNoQuestionInTheLightOfWhatMayNoLongerBeSeen() {
        talk.seeing().say(BUDGET);
        assertTrue(talk.hear("And when was it passed?").contains("read as"), "while it may be seen");
        talk.say("/forget");
        talk.say(BUDGET);
        assertTrue(!talk.seeing("default").hear("And when was it passed?").contains("read as"), "later");
    }

    @Test
    void tellsAnOperatorWhoAddsItThatTheGroupWasNotLetIn() {
        talk.as(new Permission.Operator(new Permission.Stranger()));
        assertEquals("Hello! I may not answer in this chat yet. An operator of mine lets it in by sending /allow here. "
                + "Its id is telegram:7", Talk.plain(talk.reply(talk.event(new Content.Joined()))));
    }

    @Test
    void tellsAnOperatorThatTheGroupWasNotLetIn() {
        talk.as(new Permission.Operator(new Permission.Stranger()));
        assertEquals("Hello! I may not answer in this chat yet. An operator of mine lets it in by sending /allow here. "
                + "Its id is telegram:7", talk.hear(BUDGET));
        for (var command : List.of("/help", "/sources", "/collections", "/status", "/ask " + BUDGET)) {
            assertSecret(talk.say(command));
        }
        assertSecret(talk.reply(talk.event(new Content.Searched(BUDGET))));
    }
}
