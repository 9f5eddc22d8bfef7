package dev.quoth.bot.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.access.Gate.Entry;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.config.AccessSettings;
import dev.quoth.config.Principal;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.SettableClock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    private static final long ANN = 7;
    private static final Entry SILENCE = new Entry.Out(new Reply.Silence());
    private static final Entry HELLO = out(Language.EN,
            Run.plain("Hello! I answer questions over documents, for people "
                    + "who were let in. To be let in, please give this id to whoever runs me: "),
            Run.code("telegram:7"));
    private static final Entry HELLO_GROUP = out(Language.EN, Run.plain("Hello! I may not answer in this chat yet. An "
            + "operator of mine lets it in by sending /allow here. Its id is "), Run.code("telegram:-100"));

    @TempDir
    Path folder;
    private final SettableClock clock = new SettableClock(Events.NOON);
    private final Events events = new Events();
    private ChatDatabase database;
    private Access access;
    private Pairing pairing;
    private Gate gate;

    @BeforeEach
    void open() {
        database = ChatDatabase.open(folder.resolve(ChatDatabase.FILE));
        access = new Access(new AccessSettings(false, List.of(), List.of()), database.grants(), clock);
        pairing = new Pairing(access, clock);
        gate = new Gate(access, pairing, database.callers(), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void takesWhatBothChineseScriptsShareForThatOfTheSender() {
        var said = events.said(ANN, "你好");
        var sender = new Sender(said.sender().id(), "Ann", Optional.of(Language.ZH_HANS), Optional.empty());
        var event = new Event(said.id(), said.venue(), sender, said.at(), said.content());
        assertEquals(out(Language.ZH_HANS, Run.plain("您好！我只回答获准用户的文档提问。想使用的话，请把这个标识码交给管理我的人："),
                Run.code("telegram:7")), gate.enter(event));
    }

    @Test
    void tellsAStrangerOnceADayHowToGetIn() {
        assertEquals(HELLO, enter("Who are you?"));
        assertEquals(SILENCE, enter("Hello?"));

        clock.pass(Duration.ofDays(1));
        assertEquals(HELLO, enter("And now?"));
    }

    @Test
    void isOpenToThoseWhoMayAskThere() {
        var alone = events.said(ANN, "Hello?");
        var inGroup = events.saidInGroup(ANN, "Hello?");
        assertEquals(List.of(false, false), List.of(gate.isOpenTo(alone), gate.isOpenTo(inGroup)));

        access.give(new Principal.Telegram(ANN), new Right.Operator(), "test");
        assertEquals(List.of(true, false), List.of(gate.isOpenTo(alone), gate.isOpenTo(inGroup)));

        access.give(new Principal.Telegram(-100), new Right.Guest(Set.of()), "test");
        assertEquals(List.of(true, true), List.of(gate.isOpenTo(alone), gate.isOpenTo(inGroup)));
        assertEquals(true, gate.isOpenTo(events.saidInGroup(8, "Hello?")));
    }

    @Test
    void speaksTheStrangersLanguage() {
        assertEquals(out(Language.ZH_HANS, Run.plain("您好！我只回答获准用户的文档提问。想使用的话，请把这个标识码交给管理我的人："),
                Run.code("telegram:7")), enter("/ask 这个机器人是谁的？"));
    }

    @Test
    void saysTheSameWhereTheEventIsToldAgainAfterARestart() {
        var first = events.said(ANN, "Who are you?");
        gate.enter(first);
        close();
        open();

        assertEquals(HELLO, gate.enter(first));
        assertEquals(SILENCE, enter("Hello?"));
    }

    @Test
    void tellsAGroupOnceWhoeverSpeaks() {
        assertEquals(HELLO_GROUP, gate.enter(events.happened(ANN, Events.GROUP, new Content.Joined())));
        assertEquals(SILENCE, gate.enter(events.saidInGroup(8, "Who are you?")));
    }

    @Test
    void tellsTheOneWhoMayNotAskInAGroupThatMay() {
        access.give(new Principal.Telegram(-100), new Right.Guest(Set.of()), "test");
        access.give(new Principal.Telegram(ANN), new Right.Denied(), "test");

        assertEquals(HELLO, gate.enter(events.saidInGroup(ANN, "May I?")));
        assertEquals(new Entry.In(Permission.Guest.OF_ALL), gate.enter(events.saidInGroup(8, "May I?")));
    }

    @Test
    void answersAStrangersPressesAndSearchesWithoutShowingAnything() {
        assertEquals(new Entry.Out(new Reply.Toast(Language.EN, "This is only for people who were let in.")),
                enter(new Content.Pressed(new Action.Say("/more"), new MessageId("m1"))));
        assertEquals(new Entry.Out(new Reply.Results(Language.ZH_HANT, List.of())),
                enter(new Content.Searched("這個預算多少")));
        assertEquals(SILENCE, enter(new Content.Edited(new MessageId("m1"), "What?")));
        assertEquals(SILENCE, enter(new Content.Joined()));
    }

    @Test
    void letsOperatorsInWithWhatMayBeAskedThere() {
        access.give(new Principal.Telegram(ANN), new Right.Operator(), "test");

        assertEquals(new Entry.In(new Permission.Operator(Permission.Guest.OF_ALL)), enter("/help"));
        assertEquals(new Entry.In(new Permission.Operator(new Permission.Stranger())),
                gate.enter(events.saidInGroup(ANN, "/allow")));
    }

    @Test
    void makesAnOperatorOfWhoeverSaysTheCode() {
        var code = pairing.open(new SecureRandom());

        assertEquals(out(Language.EN, Run.plain("You are an operator now. /allow lets people and groups in, /add reads "
                + "documents, /help shows all that I can do.")), enter("/pair " + code));
        assertEquals(new Entry.In(new Permission.Operator(Permission.Guest.OF_ALL)), enter("/help"));
    }

    @Test
    void saysUntilWhenCodesAreNotLookedAt() {
        pairing.open(new SecureRandom());
        for (int one = 1; one < WrongTries.MOST; one++) {
            assertEquals(
                    out(Language.EN, Run.plain("This code is not right, or no longer valid. A new one is shown when "
                            + "the bot is started with: quoth serve --pair")),
                    enter("/pair x"));
        }
        assertEquals(out(Language.EN, Run.plain("Too many wrong codes. Please try again in 60 min.")),
                enter("/pair x"));
        assertEquals(SILENCE, enter("/pair x"));
    }

    @Test
    void takesTheRightAlongWhereAGroupMoves() {
        access.give(new Principal.Telegram(-100), new Right.Guest(Set.of("press")), "test");
        var supergroup = new ChatId(Platform.TELEGRAM, "-1001");

        gate.enter(events.happened(ANN, Events.GROUP, new Content.Moved(supergroup)));

        assertEquals(new Permission.Guest(Set.of("press")),
                access.permission(events.happened(ANN, Venue.of(supergroup, Venue.Kind.GROUP), new Content.Joined())));
    }

    private Entry enter(String text) {
        return gate.enter(events.said(ANN, text));
    }

    private Entry enter(Content content) {
        return gate.enter(events.happened(ANN, Events.privately(ANN), content));
    }

    private static Entry out(Language language, Run... runs) {
        return new Entry.Out(Reply.Message.of(language, new Paragraph(List.of(runs))));
    }
}
