package dev.quoth.bot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.conversation.Utterance.Blank;
import dev.quoth.bot.conversation.Utterance.Order;
import dev.quoth.bot.conversation.Utterance.Words;
import org.junit.jupiter.api.Test;

class UtteranceTest {

    @Test
    void isACommandWhereASlashAndANameStandAlone() {
        assertEquals(new Order("help", ""), Utterance.of("/help"));
        assertEquals(new Order("help", ""), Utterance.of(" ／HELP \n"));
        assertEquals(new Order("help", "１"), Utterance.of("／ｈｅｌｐ　１"));
        assertEquals(new Order("source", "2"), Utterance.of("/source@quoth_bot  2 "));
        assertEquals(new Order("ask", "Who?\nWhen?"), Utterance.of("/ask Who?\nWhen?"));
        assertEquals(new Order("幫助", ""), Utterance.of("/幫助"));
    }

    @Test
    void isAQuestionWhereTheSlashBelongsToSomethingElse() {
        assertEquals(new Words("/etc/hosts is what?"), Utterance.of("/etc/hosts is what?"));
        assertEquals(new Words("km/h or mph?"), Utterance.of("km/h or mph?"));
        assertEquals(new Words("/"), Utterance.of("/"));
    }

    @Test
    void leavesOutWhatCantBeSeen() {
        assertEquals(new Words("Who built it?"), Utterance.of("\u202eWho\u200b built\u0000 it?\u2069\uFEFF"));
        assertEquals(new Blank(), Utterance.of("\u200b\u2060\u202e \n"));
        assertEquals(new Order("help", ""), Utterance.of("\u200f/he\u200blp"));
    }

    @Test
    void leavesFewMarksOnACharacter() {
        assertEquals(new Words("Zo\u0301\u0302\u0301\u0302e"), Utterance.of("Zo" + "\u0301\u0302".repeat(1500) + "e"));
        assertEquals(new Words("ที่นี่"), Utterance.of("ที่นี่"));
    }

    @Test
    void leavesMarkupAsItIs() {
        assertEquals(new Words("<b>Who</b> *built* `it`? &amp; _why_"),
                Utterance.of("<b>Who</b> *built* `it`? &amp; _why_"));
    }
}
