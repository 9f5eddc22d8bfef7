package dev.quoth.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.Adapter;
import dev.quoth.bot.delivery.Delivery;
import dev.quoth.bot.delivery.Dispatch;
import dev.quoth.bot.delivery.Rendering;
import dev.quoth.bot.delivery.Trace;
import dev.quoth.bot.slack.SlackServer.Fault;
import dev.quoth.config.Secret;
import dev.quoth.config.SlackSettings;
import dev.quoth.config.SlackSettings.Mode;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {

    private static final ChatId CHAT = new ChatId(Platform.SLACK, "T0001/C1");
    private static final Venue THREAD = new Venue(CHAT, "1795000000.000100", Venue.Kind.GROUP);

    private final SlackServer server = new SlackServer();
    private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_795_000_000));
    private final Map<AnswerId, URI> links = new ConcurrentHashMap<>();
    private final SlackBot bot = SlackBot.open(SlackKit.settings(server, Mode.HTTP), SlackKit.COMMANDS,
            new SlackBot.Conversation(SlackKit.HOME.home(), links::put),
            clock);
    private final Adapter adapter = bot.adapter();

    @AfterEach
    void close() {
        bot.close();
        server.close();
        assertEquals(List.of(), server.violations());
    }

    private Dispatch dispatch(Reply reply, Optional<Received> asked, MessageId... earlier) {
        var payload = adapter.render(new Rendering(reply, THREAD, asked.map(Received::text), List.of(earlier)))
                .getFirst()
                .payload();
        return new Dispatch(1, CHAT, payload);
    }

    private Dispatch said(String text) {
        return dispatch(Reply.Message.of(Language.EN, Paragraph.of(text)), Optional.empty());
    }

    private Optional<Received> command() {
        return Optional
                .of(new Received(Received.Kind.COMMAND, clock.instant(),
                        Told.slash("/ask", "q", server.responseUrl())));
    }

    private List<String> texts() {
        return server.messages().stream().map(SlackMessages.Message::text).toList();
    }

    @Test
    void saysWhichMessageItMade() throws InterruptedException {
        var sent = adapter.send(said("At 10:00."));

        assertEquals(new Delivery.Sent(Optional.of(new MessageId(server.messages().getFirst().ts()))), sent);
        assertEquals(List.of("At 10:00."), texts());
    }

    @Test
    void tellsWhereAnAnswerStandsAlsoOneThatTookThePlaceOfAnother() throws InterruptedException {
        var first = answer("k1");
        adapter.send(dispatch(first, Optional.empty()));
        var posted = server.messages().getFirst();
        awaitLinks(1);
        adapter.send(dispatch(answer("k2"), Optional.empty(), new MessageId(posted.ts())));
        awaitLinks(2);

        var link = URI.create(SlackServer.permalink(posted.channel(), posted.ts()));
        assertEquals(Map.of(new AnswerId("k1"), link, new AnswerId("k2"), link), links);
    }

    @Test
    void sendsAnAnswerThoughItIsNotToldWhereItStands() throws InterruptedException {
        server.fail("chat.getPermalink", new Fault.Status(500));

        assertInstanceOf(Delivery.Sent.class, adapter.send(dispatch(answer("k1"), Optional.empty())));

        Thread.sleep(100);
        assertEquals(Map.of(), links);
    }

    private static Reply.Message answer(String id) {
        return new Reply.Message(Language.EN, Optional.of(new AnswerId(id)), List.of(Paragraph.of("At 10:00.")),
                List.of(), Reply.Audience.EVERYONE);
    }

    private void awaitLinks(int count) throws InterruptedException {
        for (int tried = 0; tried < 250 && links.size() < count; tried++) {
            Thread.sleep(20);
        }
    }

    @Test
    void waitsAsLongAsSlackWantsInThatChannel() throws InterruptedException {
        server.fail("chat.postMessage", new Fault.Limited(7));

        assertEquals(new Delivery.Later(Duration.ofSeconds(7), false), adapter.send(said("At 10:00.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_archived", "channel_not_found", "not_in_channel"})
    void saysThatTheChannelIsGone(String error) throws InterruptedException {
        server.fail("chat.postMessage", new Fault.Said(error));

        assertEquals(new Delivery.ChatGone(error), adapter.send(said("At 10:00.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "token_revoked", "account_inactive"})
    void keepsMessagesWhileTheTokenIsNoneAndSaysSo(String error) throws InterruptedException {
        server.fail("chat.postMessage", new Fault.Said(error));

        assertEquals(new Delivery.NotSent("Slack does not take the token (" + error + ")"),
                adapter.send(said("At 10:00.")));
        assertEquals(List.of("Slack takes slack.bot-token no more in the workspace T0001 (" + error
                + "): install the app there again and set the new token"), bot.troubles());

        adapter.send(said("At 10:00."));
        assertEquals(List.of(), bot.troubles());
    }

    @Test
    void knowsWhatDidNotGoOut() throws InterruptedException {
        server.fail("chat.postMessage", new Fault.Status(503));
        assertEquals(new Delivery.NotSent("Slack says 503"), adapter.send(said("At 10:00.")));
        assertEquals(List.of(), server.messages());
    }

    @Test
    void knowsThatNothingWentOutWhereSlackCantBeReached() throws InterruptedException {
        server.close();

        assertInstanceOf(Delivery.NotSent.class, adapter.send(said("At 10:00.")));
    }

    @Test
    void findsWhetherAMessageWentOutWhoseConnectionBroke() throws InterruptedException {
        server.fail("chat.postMessage", new Fault.CutAfter(), new Fault.CutBefore());
        var arrived = said("It arrived.");
        var lost = said("It did not.");

        assertInstanceOf(Delivery.Unsure.class, adapter.send(arrived));
        assertInstanceOf(Delivery.Unsure.class, adapter.send(lost));

        assertEquals(new Trace.Found(new MessageId(server.messages().getFirst().ts())), adapter.find(arrived));
        assertEquals(new Trace.Nowhere(), adapter.find(lost));
    }

    @Test
    void doesNotKnowWhetherAMessageWentOutWhereItMayNotLook() throws InterruptedException {
        server.fail("conversations.replies", new Fault.Said("missing_scope"));

        assertEquals(new Trace.Unknown(), adapter.find(said("Perhaps.")));
        assertEquals(List.of(), bot.troubles());
    }

    @Test
    void looksLaterForAMessageWhereSlackWantsUsToWait() throws InterruptedException {
        server.fail("conversations.replies", new Fault.Limited(7));

        assertEquals(new Trace.Unreachable("Slack wants us to wait for 7 s"), adapter.find(said("Perhaps.")));
    }

    @Test
    void isUnsureWhereSlackFailedHalfWay() throws InterruptedException {
        server.fail("chat.postMessage", new Fault.Said("fatal_error"));

        assertEquals(new Delivery.Unsure("Slack says fatal_error"), adapter.send(said("At 10:00.")));
    }

    @Test
    void sendsTheWordsAloneWhereSlackDoesNotTakeTheBlocks() throws InterruptedException {
        server.fail("chat.postMessage", new Fault.Said("invalid_blocks"));

        assertInstanceOf(Delivery.Sent.class, adapter.send(said("At 10:00.")));
        assertTrue(server.messages().getFirst().content().path("blocks").isMissingNode());
    }

    @Test
    void postsAnewWhatCantBeChangedAnyMore() throws InterruptedException {
        var message = Reply.Message.of(Language.EN, Paragraph.of("At 10:00."));

        assertInstanceOf(Delivery.Sent.class, adapter.send(dispatch(message, Optional.empty(), new MessageId("1.1"))));

        assertEquals(List.of("At 10:00."), texts());
    }

    @Test
    void putsTheAnswerInPlaceOfTheInterimMessage() throws InterruptedException {
        var interim = (Delivery.Sent) adapter.send(said("One moment…"));

        adapter.send(dispatch(Reply.Message.of(Language.EN, Paragraph.of("At 10:00.")), Optional.empty(),
                interim.message().orElseThrow()));

        assertEquals(List.of("At 10:00."), texts());
    }

    @Test
    void usesTheAddressOfACommandFiveTimesAndThenAMessage() throws InterruptedException {
        var asked = command();
        for (int number = 1; number <= 6; number++) {
            adapter.send(dispatch(Reply.Message.of(Language.EN, Paragraph.of("Part " + number)), asked));
        }

        assertEquals(List.of("asker", "asker", "asker", "asker", "asker", "U1"),
                server.messages().stream().map(SlackMessages.Message::showing).toList());
        assertEquals(5, server.calls(SlackRequest.RESPOND).size());
    }

    @Test
    void usesTheAddressOfACommandForHalfAnHourAndThenAMessage() throws InterruptedException {
        var asked = command();
        clock.pass(Duration.ofMinutes(31));

        adapter.send(dispatch(Reply.Message.of(Language.EN, Paragraph.of("At last.")), asked));

        assertEquals(List.of(), server.calls(SlackRequest.RESPOND));
        assertEquals("U1", server.messages().getFirst().showing());
    }

    @Test
    void writesToTheAskerWhereNothingCanBeShownInTheChannel() throws InterruptedException {
        server.fail(SlackRequest.RESPOND, new Fault.Status(404));
        server.fail("chat.postEphemeral", new Fault.Said("not_in_channel"));

        adapter.send(dispatch(Reply.Message.of(Language.EN, Paragraph.of("At 10:00.")), command()));

        assertEquals("U1", server.messages().getFirst().channel());
    }

    @Test
    void showsAPassageAsAMessageWhereTheWindowCantBeOpened() throws InterruptedException {
        server.fail("views.open", new Fault.Said("expired_trigger_id"));
        var press = Optional.of(new Received(Received.Kind.PRESS, clock.instant(),
                Told.press("c:k3v9x2-1", server.responseUrl())));

        adapter.send(dispatch(Reply.Message.of(Language.EN, Paragraph.of("The passage.")), press));

        assertEquals(List.of("The passage."), texts());
    }

    @Test
    void showsAToastToOneAlone() throws InterruptedException {
        var press = Optional.of(new Received(Received.Kind.PRESS, clock.instant(),
                Told.press("u:k3v9x2", server.responseUrl())));

        adapter.send(dispatch(new Reply.Toast(Language.EN, "Thanks!"), press));

        assertEquals(List.of("asker"), server.messages().stream().map(SlackMessages.Message::showing).toList());
    }

    @Test
    void speaksInEachWorkspaceWithItsToken() throws InterruptedException {
        server.workspace("T0002", "xoxb-2");
        var settings = new SlackSettings(new Secret(SlackServer.TOKEN), List.of(new Secret("xoxb-2")), null,
                SlackKit.SIGNING, server.apiUrl(), Mode.HTTP, false);
        try (var several = SlackBot.open(settings, SlackKit.COMMANDS, SlackKit.HOME, clock)) {
            var there = new ChatId(Platform.SLACK, "T0002/C9");
            var request = new Dispatch(1, there, several.adapter()
                    .render(new Rendering(Reply.Message.of(Language.EN, Paragraph.of("Hi")),
                            Venue.of(there, Venue.Kind.GROUP), Optional.empty(), List.of()))
                    .getFirst().payload());
            assertInstanceOf(Delivery.NotSent.class, several.adapter().send(request));

            several.start(new Kept());
            for (int tried = 0; tried < 100
                    && several.adapter().send(request) instanceof Delivery.NotSent; tried++) {
                Thread.sleep(20);
            }
        }

        assertEquals(List.of("xoxb-2"),
                server.calls("chat.postMessage").stream().map(SlackServer.Call::token).toList());
    }

    @Test
    void tellsNoToken() throws InterruptedException {
        server.close();

        assertFalse(adapter.send(said("x")).toString().contains(SlackServer.TOKEN));
    }
}
