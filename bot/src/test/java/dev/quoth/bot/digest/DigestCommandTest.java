package dev.quoth.bot.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.corpus.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestCommandTest {
    @TempDir
    Path folder;
    private DigestTalk talk;

    @BeforeEach
    void begin() {
        talk = new DigestTalk(folder);
    }

    @AfterEach
    void end() {
        talk.close();
    }

    @Test
    void setsADigestInWords() throws Exception {
        assertEquals("The digest is set: 08:30 on weekdays (Asia/Hong_Kong time), about chips, interest rates, "
                + "at most 5 items. The next one comes on Mon 23 Nov at 08:30.",
                talk.hear("/digest on 08:30 weekdays Hong Kong time top 5 about chips, interest rates"));
        assertEquals("已訂閱：週一、週三、週五 08:30（Asia/Taipei 時間），關於 半導體，最多 8 則，有新內容才發。下一期：11月23日（週一）08:30。",
                talk.hear("/digest 開啟 逢一三五早上八點半 台北時間 關於半導體 有新內容才發"));
        assertEquals("已订阅：每天 07:15（Asia/Shanghai 时间），关于 芯片，最多 8 条。下一期：11月22日（周日）07:15。",
                talk.hear("/digest 订阅 每天早上七点一刻 北京时间 关于芯片"));
        assertEquals(3, talk.subscriptions().size());
    }

    @Test
    void takesTheTimeZoneThatThePlatformTells() throws Exception {
        talk.sender = new Sender(talk.sender.id(), "Ann", Optional.empty(), Optional.of(ZoneId.of("America/New_York")));
        assertEquals("The digest is set: 08:30 every day (America/New_York time), at most 8 items. "
                + "The next one comes on Sat 21 Nov at 08:30.", talk.hear("/digest on 08:30"));
    }

    @Test
    void tellsWhichTimeZoneItUsesAndHowToChangeIt() throws Exception {
        assertEquals(
                """
                The digest is set: 08:30 every day (UTC time), at most 8 items. The next one comes on Sun 22 Nov at 08:30.

                I don't know your time zone and use UTC. Another one: /digest change 1 Hong Kong time""",
                talk.hear("/digest on 08:30"));
        talk.hear("/digest change 1 Hong Kong time");
        assertEquals(ZoneId.of("Asia/Hong_Kong"), talk.subscriptions().getFirst().plan().zone());
        assertEquals("我不知道你的時區，先用 UTC。要改的話：/digest 更改 2 香港時間",
                talk.hear("/digest 開啟 早上九點 關於渡輪").lines().toList().getLast());
        talk.hear("/digest 更改 2 香港時間");
        assertEquals(ZoneId.of("Asia/Hong_Kong"), talk.subscriptions().getLast().plan().zone());
    }

    @Test
    void keepsTheLanguageOfADigestThatIsChanged() throws Exception {
        talk.say("/digest 開啟 早上九點 台北時間 關於渡輪");
        talk.hear("/digest change 1 10:00");
        assertEquals(Language.ZH_HANT, talk.subscriptions().getFirst().plan().language());
    }

    @Test
    void changesTheDigestAboutTheSame() throws Exception {
        talk.say("/digest on 08:30 UTC about chips");
        assertEquals("The digest is changed: 20:00 every day (UTC time), about chips, at most 8 items. "
                + "The next one comes on Sat 21 Nov at 20:00.", talk.hear("/digest on 20:00 UTC about chips"));
        assertEquals(1, talk.subscriptions().size());
    }

    @Test
    void setsOneDigestForAnEventThatIsToldTwice() throws Exception {
        var id = new EventId(Platform.TELEGRAM, "e");
        var said = new Content.Said(new MessageId("m"), "", Optional.empty());
        assertEquals(DigestTalk.plain(talk.reply(id, said, "/digest on 08:30 UTC")),
                DigestTalk.plain(talk.reply(id, said, "/digest on 08:30 UTC")));
        assertEquals(1, talk.subscriptions().size());
    }

    @Test
    void leadsThroughSettingOneByButtons() throws Exception {
        var time = talk.say("/digest");
        var days = talk.say(command(time, "08:30"));
        var topics = talk.say(command(days, "on weekdays"));
        assertEquals("About what? For topics of your own, write /digest on 0830 weekdays about …",
                DigestTalk.plain(topics));
        talk.say(command(topics, "Everything"));
        assertEquals(DayWords.WORKING, talk.subscriptions().getFirst().plan().days());
    }

    @Test
    void showsDigestsWithTheirButtons() throws Exception {
        talk.say("/digest on 08:30 UTC");
        talk.say("/digest on 09:00 UTC about chips");
        talk.say("/digest pause 2 until 1 Dec");
        var list = (Reply.Message) talk.say("/digest list");
        assertEquals("""
                     Digests here:
                     - 1. 08:30 every day (UTC time), at most 8 items; next on Sun 22 Nov at 08:30
                     - 2. 09:00 every day (UTC time), about chips, at most 8 items; paused until Tue 1 Dec""",
                DigestTalk.plain(list));
        assertEquals(List.of("/digest preview 2", "/digest now 2", "/digest resume 2", "/digest off 2"), list.buttons()
                .get(1).stream().map(button -> ((Action.Say) button.action()).text()).toList());
    }

    @Test
    void pausesResumesAndEnds() throws Exception {
        talk.say("/digest on 08:30 UTC");
        assertEquals("The digest is paused: 08:30 every day (UTC time), at most 8 items. It comes again on "
                + "Tue 1 Dec at 08:30.", talk.hear("/digest pause until 1 December"));
        assertEquals("The digest comes again: 08:30 every day (UTC time), at most 8 items. The next one comes on "
                + "Sun 22 Nov at 08:30.", talk.hear("/digest resume"));
        assertEquals(
                "The digest is paused until you write /digest resume: 08:30 every day (UTC time), at most 8 items.",
                talk.hear("/digest pause"));
        assertEquals("The digest is switched off: 08:30 every day (UTC time), at most 8 items.",
                talk.hear("/digest off"));
        assertEquals(List.of(), talk.subscriptions());
    }

    @Test
    void saysHowToWriteIt() throws Exception {
        assertEquals("I don't understand “chips”. Write it like this: /digest on 08:30 weekdays about chips, "
                + "interest rates", talk.hear("/digest on 08:30 chips"));
        assertEquals("我看不懂「大概早上」。請這樣寫：/digest 開啟 08:30 平日 關於半導體、房價", talk.hear("/digest 開啟 大概早上"));
        assertEquals("There is no collection “gossip” here. There is: ", talk.hear("/digest on 08:30 from gossip"));
        talk.say("/digest on 08:30 UTC");
        assertEquals("Until which day? Write it like this: /digest pause until 2026-12-24",
                talk.hear("/digest pause until the cows come home"));
        assertEquals("There is no digest number 4 here. /digest list shows them.", talk.hear("/digest off 4"));
    }

    @Test
    void letsOnlyThoseWhoAreKnownSetThemInGroups() throws Exception {
        talk.venue = Venue.of(new ChatId(Platform.TELEGRAM, "-9"), Venue.Kind.GROUP);
        assertEquals("In groups and channels, operators and people whom they let in by name set digests and watches.",
                talk.hear("/digest on 08:30 UTC"));
        talk.known.add("7");
        talk.say("/digest on 08:30 UTC");
        assertEquals(talk.venue, talk.subscriptions().getFirst().venue());
    }

    @Test
    void setsItForTheChatWhereItBeginsAThreadAndElseForTheThread() throws Exception {
        talk.known.add("U1");
        talk.sender = new Sender(new UserId(Platform.SLACK, "U1"), "Ann");
        var chat = new ChatId(Platform.SLACK, "T1/C1");
        talk.venue = new Venue(chat, "m1", Venue.Kind.GROUP);
        talk.say("/digest on 08:30 UTC");
        talk.venue = new Venue(chat, "m9", Venue.Kind.GROUP);
        talk.say("/digest on 08:30 UTC");
        assertEquals(List.of("", "m9"), talk.subscriptions().stream().map(one -> one.venue().thread()).toList());
    }

    @Test
    void sendsOneAtOnceAndShowsOneWithoutSending() throws Exception {
        talk.say("/digest on 08:30 UTC");
        assertEquals("The digest is sent.", talk.hear("/digest now"));
        assertEquals(List.of("2026-11-21 NOW"), talk.pass(Duration.ZERO));
        var preview = talk.hear("/digest preview about chips");
        assertEquals("PREVIEW", preview.split(" ")[2]);
        assertEquals(List.of(), talk.pass(Duration.ZERO));
    }

    @Test
    void watchesQuestions() throws Exception {
        assertEquals("I watch this question and tell you when I find a better or a different answer: Who won?",
                talk.hear("/watch Who won?"));
        talk.say("/watch 誰贏了？");
        assertEquals("""
                     Questions that are watched here; /watch off 1 ends the first:
                     - 1. Who won?
                     - 2. 誰贏了？""", talk.hear("/watch list"));
        assertEquals("No longer watched: Who won?", talk.hear("/watch off 1"));
        assertEquals(List.of("誰贏了？"), talk.chats.watches().all().stream().map(Watch::question).toList());
    }

    @Test
    void showsNothingToStrangers() throws Exception {
        talk.asking = new Permission.Stranger();
        assertEquals("There is no digest here yet.", talk.hear("/digest preview about chips"));
    }

    private static String command(Reply reply, String label) {
        var message = assertInstanceOf(Reply.Message.class, reply);
        return message.buttons().stream().flatMap(List::stream).filter(button -> button.label().equals(label))
                .map(button -> ((Action.Say) button.action()).text()).findFirst().orElseThrow();
    }
}
