package dev.quoth.bot.operators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.access.Caller;
import dev.quoth.bot.access.Events;
import dev.quoth.bot.access.Right;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.chat.UserId;
import dev.quoth.config.AccessSettings;
import dev.quoth.config.Principal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettingInTest {
    private static final Principal ANN = new Principal.Telegram(1234);
    private static final Principal GROUP = new Principal.Telegram(-100);
    private static final Principal OPERATOR = new Principal.Telegram(OperatorDesk.OPERATOR);

    @TempDir
    Path folder;
    private OperatorDesk desk;

    @BeforeEach
    void open() {
        desk = OperatorDesk.in(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void letsAPersonInById() throws InterruptedException {
        assertEquals(Said.text("telegram:1234 may now ask about all documents."), desk.says("/allow telegram:1234"));
        assertEquals(Said.text("telegram:1234 may now ask about all documents."), desk.says("/allow 1234"));
        assertEquals(Optional.of(new Right.Guest(Set.of())), desk.access.right(ANN));
    }

    @Test
    void letsTheGroupInWhereItIsSaid() throws InterruptedException {
        assertEquals(Said.text("Hello! Everyone here may now ask me about all documents. "
                + "Mention me or reply to me."), desk.saysInGroup("/allow"));
        assertEquals(Optional.of(new Right.Guest(Set.of())), desk.access.right(GROUP));
    }

    @Test
    void letsThePersonInWhoseMessageIsAnswered() throws InterruptedException {
        var event = desk.events.happened(OperatorDesk.OPERATOR, Events.GROUP, new Content.Said(new MessageId("9"),
                "/allow", Optional.of(new MessageId("8")), Optional.of(new UserId(Platform.TELEGRAM, "1234"))));

        assertEquals(Said.text("telegram:1234 may now ask about all documents."), desk.runs(event, "/allow"));
    }

    @Test
    void asksWhichCollectionsWhereThereAreSeveral() throws InterruptedException {
        desk.hasCollections("press", "board minutes of the years from nineteen hundred on");

        assertEquals(Said.withButtons(
                Said.text(
                        "What may telegram:1234 ask about? Press one, or name several: board minutes of the years from "
                                + "nineteen hundred on, press"),
                Said.button("Everything", "/allow telegram:1234 all"),
                Said.button("press", "/allow telegram:1234 press")), desk.says("/allow telegram:1234"));
        assertEquals(Optional.empty(), desk.access.right(ANN));
    }

    @Test
    void namesNoCollectionWhereOthersReadAlong() throws InterruptedException {
        desk.hasCollections("press", "board");

        assertEquals(Said.parts(new Paragraph(List.of(
                Run.plain(
                        "There are several collections, and others read along here. Name those that may be asked about, "
                                + "or send me this in a private chat: "),
                Run.code("/allow telegram:-100")))), desk.saysInGroup("/allow"));
        assertEquals(Said.text("There is no collection “news”."), desk.saysInGroup("/allow news"));
    }

    @Test
    void shutsTheGroupOutWhereItIsSaid() throws InterruptedException {
        assertEquals(Said.text("Nobody may ask me here any more. /allow takes it back."), desk.saysInGroup("/deny"));
        assertEquals(Optional.of(new Right.Denied()), desk.access.right(GROUP));
    }

    @Test
    void letsInForSomeCollections() throws InterruptedException {
        desk.hasCollections("press", "board", "long name");

        assertEquals(Said.text("Hello! Everyone here may now ask me about: board, press. "
                + "Mention me or reply to me."),
                desk.saysInGroup("/allow press board"));
        assertEquals(Optional.of(new Right.Guest(Set.of("press", "board"))), desk.access.right(GROUP));
        assertEquals(Said.text("telegram:1234 may now ask about: long name, press."),
                desk.says("/allow telegram:1234 long name, press"));
        assertEquals(Said.text("telegram:1234 may now ask about: long name."),
                desk.says("/allow telegram:1234 long name"));
        assertEquals(Said.text("telegram:1234 may now ask about all documents."),
                desk.says("/allow telegram:1234 all"));
    }

    @Test
    void saysWhatCollectionsThereAre() throws InterruptedException {
        desk.hasCollections("press", "board");

        assertEquals(Said.text("There is no collection “pres”. There are: board, press."),
                desk.says("/allow telegram:1234 pres"));
        assertEquals(Optional.empty(), desk.access.right(ANN));
    }

    @Test
    void saysWhatIsMissingOrWrong() throws InterruptedException {
        assertEquals(Said
                .text("Who is to be let in? Send /allow in a group, reply with it to a message, or name an id, such "
                        + "as /allow telegram:1234"),
                desk.says("/allow"));
        assertEquals(Said.text("“telegram:ann” is no id of a person or chat. They look like telegram:1234, "
                + "telegram:-1001234 or slack:T0123/C0456."), desk.says("/allow telegram:ann"));
    }

    @Test
    void leavesOperatorsTheirRight() throws InterruptedException {
        desk.access.give(ANN, new Right.Operator(), "test");

        assertEquals(Said.text("telegram:1234 is an operator and may ask about everything already."),
                desk.says("/allow telegram:1234"));
    }

    @Test
    void shutsOut() throws InterruptedException {
        assertEquals(Said.parts(Paragraph.of("telegram:1234 may no longer ask."),
                new Small(List.of(Run.plain("A person stays out in groups too. /allow takes it back.")))),
                desk.says("/deny telegram:1234"));
        assertEquals(Optional.of(new Right.Denied()), desk.access.right(ANN));
    }

    @Test
    void letsNobodyShutOutThemselvesOrAnOperatorOfTheSettings() throws InterruptedException {
        assertEquals(Said.text("You can't shut yourself out."), desk.says("/deny telegram:7"));
        close();
        desk = new OperatorDesk(folder, new AccessSettings(false, List.of(), List.of(ANN)), List.of());

        assertEquals(Said.text("telegram:1234 is an operator by the settings. Take it out of access.operators in "
                + "quoth.yaml, and start me again."), desk.says("/deny telegram:1234"));
    }

    @Test
    void showsWhoMayAskAndWhoWantsTo() throws InterruptedException {
        desk.access.give(OPERATOR, new Right.Operator(), "test");
        desk.clock.pass(Duration.ofSeconds(1));
        desk.access.give(GROUP, new Right.Guest(Set.of("press", "board")), "test");
        desk.chats.callers().isToBeTold(new Caller(ANN, "Ann", new EventId(Platform.TELEGRAM, "1"),
                desk.clock.instant()), Duration.ofDays(1));

        assertEquals(Said.withButtons(Said.parts(Paragraph.of("Who may ask:"),
                new Items(List.of(List.of(Run.code("telegram:7"), Run.plain(" – operator")),
                        List.of(Run.code("telegram:-100"), Run.plain(" – board, press")))),
                Paragraph.of("These want to ask:"),
                new Items(List.of(List.of(Run.code("telegram:1234"), Run.plain(" Ann"))))),
                Said.button("Let Ann in", "/allow telegram:1234")), desk.says("/access"));

        desk.says("/allow telegram:1234");
        assertEquals(List.of(), desk.chats.callers().since(Events.NOON));
    }

    @Test
    void showsNothingOfThatToAGroup() {
        assertEquals(List.of("access", "add", "sync", "doctor"), desk.privateCommands());
    }

    @Test
    void saysThatEveryoneMayAsk() throws InterruptedException {
        close();
        desk = new OperatorDesk(folder, new AccessSettings(true, List.of(ANN), List.of()), List.of());

        assertEquals(Said.parts(Paragraph.of("The setting access.open lets everyone ask about everything."),
                Paragraph.of("Who may ask:"),
                new Items(
                        List.of(List.of(Run.code("telegram:1234"), Run.plain(" – all documents (by the settings)"))))),
                desk.says("/access"));
    }
}
