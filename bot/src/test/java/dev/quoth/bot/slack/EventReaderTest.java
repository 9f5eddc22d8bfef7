package dev.quoth.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.CitationId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.SharedFile;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.NotYetReadableException;
import dev.quoth.config.SlackSettings.Mode;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {

    private static final String URL = "http://127.0.0.1:1/respond/1";
    private static final Sender ANN = new Sender(new UserId(Platform.SLACK, "T0001/U1"), "Ann",
            Optional.of(Language.EN),
            Optional.of(ZoneId.of("Asia/Hong_Kong")));

    private final SlackServer server = new SlackServer();
    private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_795_000_000));
    private final SlackBot bot = SlackBot.open(SlackKit.settings(server, Mode.HTTP), SlackKit.COMMANDS, SlackKit.HOME,
            clock);

    @AfterEach
    void close() {
        bot.close();
        server.close();
    }

    private Optional<Event> read(Received.Kind kind, ObjectNode body) {
        return bot.adapter().read(new Received(kind, clock.instant(), body).text());
    }

    private Content content(Received.Kind kind, ObjectNode body) {
        return read(kind, body).orElseThrow().content();
    }

    private static ChatId chat(String channel) {
        return new ChatId(Platform.SLACK, "T0001/" + channel);
    }

    private static Content said(String message, String text) {
        return new Content.Said(new MessageId(message), text, Optional.empty());
    }

    private static ObjectNode changed(ObjectNode told, String name, String value) {
        ((ObjectNode) told.path("event")).put(name, value);
        return told;
    }

    @Test
    void readsAMentionAsAQuestionInItsThread() {
        var mention = Told.mention("When does the <https://hall.example|hall> open &amp; close, <@U2|bob>?");

        assertEquals(Optional.of(new Event(new EventId(Platform.SLACK, mention.path("event_id").asText()),
                new Venue(chat("C1"), "1795000000.000100", Venue.Kind.GROUP), ANN, Instant.ofEpochSecond(1_795_000_000),
                said("1795000000.000100", "When does the hall open & close, @bob?"))),
                read(Received.Kind.EVENT, mention));
    }

    @Test
    void staysInTheThreadOfAMention() {
        var reply = changed(Told.mention("And when?"), "thread_ts", "1794999999.000100");

        assertEquals("1794999999.000100", read(Received.Kind.EVENT, reply).orElseThrow().venue().thread());
    }

    @Test
    void takesACommandThatIsMentionedInAThreadForOne() {
        assertEquals(said("1795000000.000100", "/sources"), content(Received.Kind.EVENT, Told.mention("Sources")));
        assertEquals(said("1795000000.000100", "/source 2"), content(Received.Kind.EVENT, Told.mention("source 2")));
        assertEquals(said("1795000000.000100", "/source k3v9x2k3v9x2-1"),
                content(Received.Kind.EVENT, Told.mention("source k3v9x2k3v9x2-1")));
        assertEquals(said("1795000000.000100", "source covid-19"),
                content(Received.Kind.EVENT, Told.mention("source covid-19")));
        assertEquals(said("1795000000.000100", "sources of the river?"),
                content(Received.Kind.EVENT, Told.mention("sources of the river?")));
    }

    @Test
    void readsADirectMessage() {
        var event = read(Received.Kind.EVENT, Told.direct("When?")).orElseThrow();

        assertEquals(Venue.of(chat("D1"), Venue.Kind.PRIVATE), event.venue());
        assertEquals(said("1795000000.000200", "When?"), event.content());
    }

    @ParameterizedTest
    @CsvSource({"bot_id,B1", "subtype,bot_message", "subtype,message_deleted", "subtype,channel_join", "user,U0BOT"})
    void leavesOutWhatMachinesAndSlackItselfSay(String field, String value) {
        assertEquals(Optional.empty(), read(Received.Kind.EVENT, changed(Told.direct("Hi"), field, value)));
    }

    @Test
    void leavesOutWhatPeopleSayToEachOther() {
        var talk = changed(changed(Told.direct("Lunch?"), "channel", "C1"), "channel_type", "channel");

        assertEquals(Optional.empty(), read(Received.Kind.EVENT, talk));
    }

    @Test
    void readsAnEditedQuestionAndNotThePreviewOfALink() {
        var edit = Told
                .event(Json.typed("message").put("subtype", "message_changed").put("channel", "D1").put("ts", "3.3"));
        var event = (ObjectNode) edit.path("event");
        event.putObject("message").put("user", "U1").put("ts", "1.1").put("text", "When exactly?");
        event.putObject("previous_message").put("user", "U1").put("ts", "1.1").put("text", "When?");

        assertEquals(new Content.Edited(new MessageId("1.1"), "When exactly?"), content(Received.Kind.EVENT, edit));

        ((ObjectNode) event.path("previous_message")).put("text", "When exactly?");
        assertEquals(Optional.empty(), read(Received.Kind.EVENT, edit));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/ask|When does it open?|When does it open?", "/ask||/ask",
            "/sources||/sources", "/quoth||/help", "/quoth|help|/help", "/quoth|language zh-Hant|/language zh-Hant",
            "/quoth|When does it open?|When does it open?", "/quoth|source of the Nile?|source of the Nile?",
            "/digest|daily press|/digest daily press"})
    void readsSlashCommands(String command, String text, String said) {
        var told = Told.slash(command, text == null ? "" : text, URL);

        var event = read(Received.Kind.COMMAND, told).orElseThrow();

        assertEquals(said("/" + told.path("trigger_id").asText(), said), event.content());
        assertEquals(new Venue(chat("C1"), "@U1", Venue.Kind.GROUP), event.venue());
    }

    @Test
    void readsAPressUnderAnAnswerThatOneSeesAsIsCommandedThere() {
        var press = Told.press("m:k3v9x2-0", URL);
        ((ObjectNode) press.path("container")).put("is_ephemeral", true).remove("thread_ts");

        assertEquals("@U1", read(Received.Kind.PRESS, press).orElseThrow().venue().thread());
    }

    @Test
    void readsAPressedButton() {
        var event = read(Received.Kind.PRESS, Told.press("c:k3v9x2-1", URL)).orElseThrow();

        assertEquals(new Content.Pressed(new Action.OpenCitation(new CitationId(new AnswerId("k3v9x2"), 1)),
                new MessageId("1795000000.000300")), event.content());
        assertEquals("1795000000.000100", event.venue().thread());
    }

    @Test
    void readsAPressInAWindowWhereTheWindowWasOpened() {
        var press = Told.press("f:k3v9x2-2", URL);
        press.remove(List.of("channel", "container", "response_url"));
        press.putObject("view").put("id", "V1").put("private_metadata", "C1/1.1");

        var event = read(Received.Kind.PRESS, press).orElseThrow();

        assertEquals(new Venue(chat("C1"), "1.1", Venue.Kind.GROUP), event.venue());
    }

    @Test
    void asksAboutTheMessageWhoseMenuWasUsed() {
        var event = read(Received.Kind.SHORTCUT, Told.shortcut("Is the hall open on Sundays?", URL)).orElseThrow();

        assertEquals(said("1795000000.000400", "Is the hall open on Sundays?"), event.content());
        assertEquals("1795000000.000400", event.venue().thread());
    }

    @Test
    void readsEachFileThatIsShared() {
        var told = changed(Told.direct("for press"), "subtype", "file_share");
        var files = ((ObjectNode) told.path("event")).putArray("files");
        files.addObject().put("name", "a.pdf").put("mimetype", "application/pdf").put("size", 12)
                .put("url_private_download", "https://files.slack.com/a.pdf");
        files.addObject().put("name", "b.png").put("mimetype", "image/png").put("size", 5)
                .put("url_private_download", "https://files.slack.com/b.png");

        assertEquals(new Content.Shared(new MessageId("1795000000.000200"),
                new SharedFile("T0001 https://files.slack.com/a.pdf", "a.pdf", 12), "for press"),
                content(Received.Kind.EVENT, told));
        assertEquals(new Content.Wordless(new MessageId("1795000000.000200"), Content.Wordless.Kind.PHOTO),
                bot.adapter()
                        .read(new Received(Received.Kind.EVENT, clock.instant(), told, 1).text()).orElseThrow()
                        .content());
    }

    @Test
    void readsTheWordsWithPicturesAndSpeaksOfPicturesOnce() {
        var asked = changed(Told.direct("When does it open?"), "subtype", "file_share");
        var silent = changed(Told.direct(""), "subtype", "file_share");
        for (var told : List.of(asked, silent)) {
            var files = ((ObjectNode) told.path("event")).putArray("files");
            files.addObject().put("name", "a.png").put("mimetype", "image/png");
            files.addObject().put("name", "b.png").put("mimetype", "image/png");
        }

        assertEquals(said("1795000000.000200", "When does it open?"), content(Received.Kind.EVENT, asked));
        assertEquals(new Content.Wordless(new MessageId("1795000000.000200"), Content.Wordless.Kind.PHOTO),
                content(Received.Kind.EVENT, silent));
        assertEquals(Optional.empty(),
                bot.adapter().read(new Received(Received.Kind.EVENT, clock.instant(), silent, 1).text()));
    }

    @Test
    void noticesThatItWasLetInAndShutOut() {
        var joined = Told.event(Json.typed("member_joined_channel").put("user", SlackServer.BOT).put("channel", "C1"));
        var other = Told.event(Json.typed("member_joined_channel").put("user", "U1").put("channel", "C1"));
        var left = Told.event(Json.typed("channel_left").put("channel", "C1"));
        var archived = Told.event(Json.typed("channel_archive").put("channel", "C1").put("user", "U1"));

        assertEquals(new Content.Joined(), content(Received.Kind.EVENT, joined));
        assertEquals(Optional.empty(), read(Received.Kind.EVENT, other));
        assertEquals(new Content.Left(), content(Received.Kind.EVENT, left));
        assertEquals(new Content.Left(), content(Received.Kind.EVENT, archived));
    }

    @Test
    void knowsGuestsAndStrangersAndTakesWhomItDoesNotKnowForOne() {
        server.members().add(SlackServer.TEAM, "U3", "Guest", user -> user.put("is_ultra_restricted", true));
        server.members().add(SlackServer.TEAM, "U4", "Stranger",
                user -> user.put("team_id", "T9").put("locale", "zh-TW"));

        assertFalse(sender("U1").isGuest());
        assertTrue(sender("U3").isGuest());
        assertTrue(sender("U4").isGuest());
        assertEquals(Optional.of(Language.ZH_HANT), sender("U4").language());
        assertTrue(sender("U9").isGuest());
    }

    private Sender sender(String user) {
        return read(Received.Kind.EVENT, changed(Told.direct("Hi"), "user", user)).orElseThrow().sender();
    }

    @Test
    void knowsChannelsThatOthersRead() {
        server.share("C1");
        var mention = Told.mention("Who?").put("is_ext_shared_channel", true);

        assertTrue(read(Received.Kind.EVENT, mention).orElseThrow().venue().isShared());
        assertTrue(read(Received.Kind.COMMAND, Told.slash("/ask", "Who?", URL)).orElseThrow().venue().isShared());
    }

    @Test
    void asksForAProfileOnceAnHour() {
        sender("U1");
        sender("U1");
        assertEquals(1, server.calls("users.info").size());

        clock.pass(Duration.ofMinutes(61));
        server.fail("users.info", new SlackServer.Fault.Status(500));
        assertFalse(sender("U1").isGuest());
        assertEquals(2, server.calls("users.info").size());
    }

    @Test
    void waitsForAProfileBeforeItTakesSomebodyForAGuest() {
        server.fail("users.info", new SlackServer.Fault.Status(500), new SlackServer.Fault.Limited(7));

        assertThrows(NotYetReadableException.class, () -> sender("U1"));
        assertEquals(Duration.ofSeconds(7),
                assertThrows(NotYetReadableException.class, () -> sender("U1")).untilNextTry());
        clock.pass(Duration.ofSeconds(4));
        assertEquals(Duration.ofSeconds(3),
                assertThrows(NotYetReadableException.class, () -> sender("U1")).untilNextTry());
        assertEquals(2, server.calls("users.info").size());
        clock.pass(Duration.ofSeconds(3));
        assertFalse(sender("U1").isGuest());
    }

    @Test
    void waitsUntilItIsKnownWhoReadsAChannel() {
        server.fail("conversations.info", new SlackServer.Fault.Status(500));
        var command = Told.slash("/ask", "Who?", URL);

        assertThrows(NotYetReadableException.class, () -> read(Received.Kind.COMMAND, command));
        assertFalse(read(Received.Kind.COMMAND, command).orElseThrow().venue().isShared());
    }

    @Test
    void knowsTheMembersOfAWorkspaceFromTheBeginning() throws InterruptedException {
        server.members().add(SlackServer.TEAM, "U2", "Bob", user -> user.put("is_restricted", true));
        bot.start(new Kept());
        for (int tried = 0; tried < 200 && server.calls("users.list").size() < 2; tried++) {
            Thread.sleep(20);
        }
        Thread.sleep(50);

        assertFalse(sender("U1").isGuest());
        assertTrue(sender("U2").isGuest());
        assertEquals(List.of(), server.calls("users.info"));
    }

    @Test
    void readsAnEventWhileWeAreStopping() {
        Thread.currentThread().interrupt();

        assertTrue(read(Received.Kind.EVENT, Told.direct("Hi")).isPresent());

        assertTrue(Thread.interrupted());
    }

    @Test
    void survivesWhatItCantRead() {
        for (var text : List.of("", "{", "{}", "[]", "{\"kind\":\"EVENT\",\"body\":{}}",
                "{\"kind\":\"X\",\"body\":{}}")) {
            assertEquals(Optional.empty(), bot.adapter().read(text));
        }
    }
}
