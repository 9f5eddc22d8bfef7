package dev.quoth.bot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.wording.Phrase;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmallTalkTest {
    private final SmallTalk talk = new SmallTalk();

    @Test
    void knowsPoliteWordsHoweverTheyAreWritten() {
        assertEquals(Optional.of(Phrase.GREETING), talk.reply("Hi"));
        assertEquals(Optional.of(Phrase.GREETING), talk.reply(" Ｈｅｌｌｏ,  there! "));
        assertEquals(Optional.of(Phrase.GREETING), talk.reply("你好！"));
        assertEquals(Optional.of(Phrase.THANKS), talk.reply("Thank you!!"));
        assertEquals(Optional.of(Phrase.THANKS), talk.reply("谢谢。"));
        assertEquals(Optional.of(Phrase.THANKS), talk.reply("👍🏽"));
        assertEquals(Optional.of(Phrase.WHO), talk.reply("Who are you?"));
        assertEquals(Optional.of(Phrase.GOODBYE), talk.reply("再見～"));
    }

    @Test
    void leavesQuestionsAlone() {
        assertEquals(Optional.empty(), talk.reply("Hi, when was the mill built?"));
        assertEquals(Optional.empty(), talk.reply("Who are your customers?"));
        assertEquals(Optional.empty(), talk.reply("謝謝你的人是誰？"));
        assertEquals(Optional.empty(), talk.reply("?"));
    }
}
