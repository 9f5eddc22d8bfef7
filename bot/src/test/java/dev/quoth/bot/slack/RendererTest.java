package dev.quoth.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.CitationId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Excerpt;
import dev.quoth.bot.chat.ReplyPart.Items;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.ReplyPart.Quote;
import dev.quoth.bot.chat.ReplyPart.Small;
import dev.quoth.bot.chat.ReplyPart.Source;
import dev.quoth.bot.chat.ReplyPart.Sources;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.Outgoing;
import dev.quoth.bot.delivery.Rendering;
import dev.quoth.corpus.Language;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RendererTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);
    private static final AnswerId ANSWER = new AnswerId("k3v9x2");
    private static final String URL = "http://127.0.0.1:1/respond/1";
    private static final Venue CHANNEL = new Venue(new ChatId(Platform.SLACK, "T0001/C1"), "1795000000.000100",
            Venue.Kind.GROUP);
    private static final Venue DIRECT = new Venue(new ChatId(Platform.SLACK, "T0001/D1"), "", Venue.Kind.PRIVATE);

    private static final Spelling SPELLING = Spelling.of(Set.of("help", "source", "sources"));

    private final Renderer renderer = new Renderer(false, SPELLING, InstantSource.fixed(NOW));

    private static Reply.Message answer() {
        return answer(Reply.Audience.EVERYONE, Paragraph.of("It opens at 10:00."),
                new Quote(1, List.of(Run.plain("“The hall opens at "), Run.bold("10:00"), Run.plain("”")), ""),
                new Sources("Sources", List.of(new Source(List.of(1), "“Hall & <co>”",
                        Optional.of(URI.create("https://example.org/hall?a=1&b=2#:~:text=The%20hall")),
                        List.of("The Daily", "1 May 2026")))));
    }

    private static Reply.Message answer(Reply.Audience audience, ReplyPart... parts) {
        return new Reply.Message(Language.EN, Optional.of(ANSWER), List.of(parts),
                List.of(List.of(new Button("👍", new Action.Rate(ANSWER, Action.Rating.UP)))), audience);
    }

    private List<SlackRequest> render(Reply reply, Venue venue, Optional<Received> asked, MessageId... earlier) {
        return renderer.render(new Rendering(reply, venue, asked.map(Received::text), List.of(earlier))).stream()
                .map(Outgoing::payload).map(SlackRequest::parse).toList();
    }

    private static Optional<Received> received(Received.Kind kind, ObjectNode body) {
        return Optional.of(new Received(kind, NOW, body));
    }

    @Test
    void saysInPlainWordsWhateverElseIsWrong() {
        var request = SlackRequest.parse(renderer.plain(CHANNEL, "Sorry.").payload());
        assertEquals(List.of("chat.postMessage", "C1", "1795000000.000100", "Sorry."),
                List.of(request.method(), request.parameter("channel"), request.parameter("thread_ts"),
                        request.parameter("text")));
    }

    private static List<String> methods(SlackRequest request) {
        var methods = new ArrayList<String>();
        for (var next = Optional.of(request); next.isPresent(); next = next.get().otherwise()) {
            methods.add(next.get().method());
        }
        return methods;
    }

    @Test
    void answersAMentionInItsThreadWithQuotesAndSources() {
        var request = render(answer(), CHANNEL, received(Received.Kind.EVENT, Told.mention("When?"))).getFirst();

        assertEquals("chat.postMessage", request.method());
        assertEquals(
                """
                [{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"It opens at 10:00."}]}]},\
                {"type":"rich_text","elements":[{"type":"rich_text_quote","elements":[{"type":"text","text":"[1] "},{"type":"text","text":"“The hall opens at "},{"type":"text","text":"10:00","style":{"bold":true}},{"type":"text","text":"”"}]}]},\
                {"type":"context","elements":[{"type":"plain_text","text":"Sources","emoji":false},{"type":"mrkdwn","text":"[1] <https://example.org/hall?a=1&amp;b=2#:~:text=The%20hall|“Hall &amp; &lt;co&gt;”> · The Daily · 1 May 2026","verbatim":true}]},\
                {"type":"actions","elements":[{"type":"button","action_id":"quoth-0","value":"u:k3v9x2","text":{"type":"plain_text","text":"👍","emoji":false}}]}]""",
                request.parameters().path("blocks").toString());
        assertEquals("C1", request.parameter("channel"));
        assertEquals("1795000000.000100", request.parameter("thread_ts"));
        assertEquals("false", request.parameter("unfurl_links"));
        assertEquals(
                "It opens at 10:00.\n\n&gt; [1] “The hall opens at 10:00”\n\nSources\n[1] “Hall &amp; &lt;co&gt;” · The Daily · 1 May 2026",
                request.parameter("text"));
    }

    @Test
    void showsTheAnswerToACommandToItsAskerWithAButtonThatSharesIt() {
        var request = render(answer(), Venue.of(CHANNEL.chat(), Venue.Kind.GROUP),
                received(Received.Kind.COMMAND, Told.slash("/ask", "When?", URL))).getFirst();

        assertEquals(List.of("respond", "chat.postEphemeral", "chat.postMessage"), methods(request));
        assertEquals("ephemeral", request.parameters().at("/body/response_type").asText());
        assertEquals("s:k3v9x2", request.parameters().at("/body/blocks/4/elements/0/value").asText());
        assertEquals("U1", request.otherwise().orElseThrow().otherwise().orElseThrow().parameter("channel"));
    }

    @Test
    void showsTheAnswerToACommandToAllWhereTheSettingsSaySo() {
        var open = new Renderer(true, SPELLING, InstantSource.fixed(NOW));

        var request = SlackRequest.parse(open.render(new Rendering(answer(), Venue.of(CHANNEL.chat(), Venue.Kind.GROUP),
                received(Received.Kind.COMMAND, Told.slash("/ask", "When?", URL)).map(Received::text), List.of()))
                .getFirst().payload());

        assertEquals(List.of("chat.postMessage", "respond"), methods(request));
        assertEquals("in_channel", request.otherwise().orElseThrow().parameters().at("/body/response_type").asText());
    }

    @Test
    void sharesAnAnswerWithAll() {
        var press = Told.press(new Action.Share(ANSWER).data(), URL);
        ((ObjectNode) press.path("container")).put("is_ephemeral", true);

        var request = render(answer(), Venue.of(CHANNEL.chat(), Venue.Kind.GROUP),
                received(Received.Kind.PRESS, press)).getFirst();

        assertEquals(List.of("chat.postMessage", "respond"), methods(request));
    }

    @Test
    void opensAPassageInAWindow() {
        var press = Told.press(new Action.OpenCitation(new CitationId(ANSWER, 1)).data(), URL);
        var passage = Reply.Message.of(Language.EN,
                new Excerpt(List.of(Run.plain("Before. "), Run.bold("The quote."), Run.plain(" After."))));

        var request = render(passage, CHANNEL, received(Received.Kind.PRESS, press)).getFirst();

        assertEquals(List.of("views.open", "chat.postMessage", "respond"), methods(request));
        assertEquals("C1/1795000000.000100", request.parameters().at("/view/private_metadata").asText());
        assertEquals(List.of(), BlockKit.ofView(request.parameters().at("/view/blocks")));
    }

    @Test
    void showsAPassageAsAMessageWhereItIsTooLateForAWindow() {
        var press = Told.press(new Action.OpenCitation(new CitationId(ANSWER, 1)).data(), URL);
        var late = Optional.of(new Received(Received.Kind.PRESS, NOW.minusSeconds(3), press));

        assertEquals("chat.postMessage",
                render(Reply.Message.of(Language.EN, Paragraph.of("It.")), CHANNEL, late).getFirst().method());
    }

    @Test
    void putsTheAnswerInPlaceOfWhatStoodThere() {
        var mention = received(Received.Kind.EVENT, Told.mention("When?"));

        var requests = render(answer(), CHANNEL, mention, new MessageId("1.1"), new MessageId("1.2"));

        assertEquals(List.of(List.of("chat.update", "chat.postMessage"), List.of("chat.delete")),
                requests.stream().map(RendererTest::methods).toList());
        var whispered = render(answer(), Venue.of(CHANNEL.chat(), Venue.Kind.GROUP),
                received(Received.Kind.COMMAND, Told.slash("/ask", "When?", URL)), Renderer.WHISPER).getFirst();
        assertTrue(whispered.parameters().at("/body/replace_original").asBoolean());
    }

    @Test
    void tellsApartWhatItPosts() {
        var first = render(answer(), DIRECT, received(Received.Kind.EVENT, Told.direct("When?"))).getFirst();
        var second = render(answer(), DIRECT, received(Received.Kind.EVENT, Told.direct("When?"))).getFirst();

        assertFalse(first.parameters().path("metadata").equals(second.parameters().path("metadata")));
    }

    @Test
    void shortensItsOwnWordsBeforeCitationsGoToAnotherMessage() {
        var sources = sources(30, "A title of some length");
        var requests = render(answer(Reply.Audience.EVERYONE, Paragraph.of("Words of ours. ".repeat(1000)), sources),
                CHANNEL, Optional.empty());

        assertEquals(1, requests.size());
        assertTrue(said(requests).contains("[30] A title of some length"));
        assertTrue(said(requests).contains("…"));
    }

    @Test
    void cutsNoCitationHoweverManyThereAre() {
        var quotes = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> (ReplyPart) new Quote(number,
                        List.of(Run.plain("quote " + number + " " + "x".repeat(900))), ""));
        var parts = new ArrayList<>(quotes.toList());
        parts.add(sources(60, "題".repeat(4000)));

        var requests = render(answer(Reply.Audience.EVERYONE, parts.toArray(ReplyPart[]::new)), CHANNEL,
                Optional.empty());

        var said = said(requests);
        for (int number = 1; number <= 60; number++) {
            assertTrue(said.contains("quote " + number + " " + "x".repeat(900)), "quote " + number);
        }
        assertEquals(60 * 4000, said.chars().filter(letter -> letter == '題').count());
    }

    @Test
    void makesOnlyWhatSlackTakesWithoutAMentionOfAnythingThatPeopleOrDocumentsSay() {
        var random = new Random(20);
        for (int round = 0; round < 2_000; round++) {
            var message = hostile(random);
            var asked = switch (random.nextInt(5)) {
                case 0 -> received(Received.Kind.COMMAND, Told.slash("/ask", "q", URL));
                case 1 -> received(Received.Kind.EVENT, Told.direct("q"));
                case 2 -> received(Received.Kind.PRESS, Told.press("c:k3v9x2-1", URL));
                case 3 -> received(Received.Kind.SHORTCUT, Told.shortcut("q", URL));
                default -> Optional.<Received>empty();
            };
            for (var request : render(message, random.nextBoolean() ? CHANNEL : DIRECT, asked)) {
                for (var next = Optional.of(request); next.isPresent(); next = next.get().otherwise()) {
                    check(next.get(), round);
                }
            }
        }
    }

    private static void check(SlackRequest request, int round) {
        var given = request.method().equals(SlackRequest.RESPOND)
                ? request.parameters().path("body")
                : request.parameters();
        if (given.has("view")) {
            assertEquals(List.of(), BlockKit.ofView(given.at("/view/blocks")), "round " + round);
        } else {
            assertEquals(List.of(), BlockKit.ofMessage(given.path("blocks")), "round " + round);
            assertEquals(List.of(), BlockKit.ofText(given.path("text").asText()), "round " + round);
        }
    }

    private static final List<String> HOSTILE = List.of("<!channel>", "<!here|here>", "<@U0123|ann>", "<#C0123>",
            "<!subteam^S1>", "@channel", "@here", "@\u200bchannel", "<\u200b!channel>", "\u2060@\u2060everyone",
            "&lt;!here&gt;",
            "&amp;lt;", "<https://evil.example|click>", "*bold*", "_it_", "`code`", "```", "> quote", "&", "<", ">",
            "|",
            "\u202Egnp", "\uD800", "\uDC00x", "😀", "𠮷野家", "香港", "\u0000\u0007", "\r\n", "\n\n", "\t", "",
            " ", "\u202E", "a".repeat(3100), "字".repeat(5000), "word ".repeat(900), "<!date^1^{date}|x>", ":smile:",
            "#general",
            "mailto:a@b.example", "<mailto:a@b.example|a>", "\u2028", "\u3164");

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(5)).mapToObj(at -> HOSTILE.get(random.nextInt(HOSTILE.size())))
                .collect(Collectors.joining(random.nextBoolean() ? "" : " "));
    }

    private static Optional<URI> link(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Optional.of(URI.create("https://example.org/a?b=1&c=2#:~:text=x"));
            case 1 -> Optional.of(URI.create("https://example.org/" + "a".repeat(random.nextInt(4000))));
            case 2 -> Optional.of(URI.create("javascript:alert(1)"));
            case 3 -> Optional.of(URI.create("https://例え.example/字"));
            default -> Optional.empty();
        };
    }

    private static List<Run> runs(Random random) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(at -> new Run(text(random),
                List.of(Run.Style.values()).get(random.nextInt(4)), link(random))).toList();
    }

    private static ReplyPart part(Random random, int number) {
        return switch (random.nextInt(6)) {
            case 0 -> new Paragraph(runs(random));
            case 1 -> new Quote(number, runs(random), text(random));
            case 2 -> new Excerpt(runs(random));
            case 3 -> new Items(IntStream.range(0, random.nextInt(15)).mapToObj(at -> runs(random)).toList());
            case 4 -> new Small(runs(random));
            default -> new Sources(text(random), IntStream.range(0, random.nextInt(14)).mapToObj(at -> new Source(
                    List.of(at + 1), text(random), link(random), List.of(text(random), text(random)))).toList());
        };
    }

    private static Reply.Message hostile(Random random) {
        var parts = IntStream.rangeClosed(1, 1 + random.nextInt(8)).mapToObj(number -> part(random, number)).toList();
        var buttons = IntStream.range(0, random.nextInt(10)).mapToObj(row -> IntStream.range(0, random.nextInt(30))
                .mapToObj(at -> new Button(text(random), new Action.OpenCitation(new CitationId(ANSWER, at + 1))))
                .toList())
                .toList();
        return new Reply.Message(Language.EN, Optional.of(ANSWER), parts, buttons, Reply.Audience.EVERYONE);
    }

    private static Sources sources(int count, String title) {
        return new Sources("Sources",
                IntStream.rangeClosed(1, count).mapToObj(number -> new Source(List.of(number), title,
                        Optional.of(URI.create("https://example.org/" + number)), List.of())).toList());
    }

    private static String said(List<SlackRequest> requests) {
        return requests.stream().map(request -> request.parameters().path("blocks")).map(JsonNode::toString)
                .map(blocks -> blocks.replaceAll("\"(?:type|text|elements|url|emoji|verbatim|style)\":", ""))
                .map(blocks -> blocks.replaceAll("\"(?:rich_text\\w*|text|plain_text|mrkdwn|context|actions|button)\"",
                        ""))
                .map(blocks -> blocks.replaceAll("<https[^|>]*\\|?", "")).collect(Collectors.joining("\n"));
    }

    @Test
    void writesCommandsAsSlackTakesThemWhereTheyAreRead() {
        var reply = Reply.Message.of(Language.EN,
                Paragraph.of("See /help, /sources or /source 1; not and/help, /helper."),
                new Items(List.of(List.of(Run.plain("/help: this")), List.of(Run.plain("It says /help.")))),
                new Excerpt(List.of(Run.plain("It says /help."))));

        assertEquals("See /quoth help, /sources or /quoth source 1; not and/help, /helper.\n\n"
                + "• /quoth help: this\n• It says /help.\n\n&gt; It says /help.", text(reply, DIRECT));
        assertEquals("See @Quoth /help, @Quoth /sources or @Quoth /source 1; not and/help, /helper.\n\n"
                + "• @Quoth /help: this\n• It says /help.\n\n&gt; It says /help.", text(reply, CHANNEL));
    }

    @Test
    void leavesNoCommandWithoutAWord() {
        var command = received(Received.Kind.COMMAND, Told.slash("/ask", "When?", URL));

        var said = render(new Reply.Silence(), CHANNEL, command);

        assertEquals(List.of(SlackRequest.RESPOND), said.stream().map(SlackRequest::method).toList());
        assertTrue(said.getFirst().text().contains("you or this channel may not ask me yet"));
        assertEquals(List.of(), render(new Reply.Silence(), CHANNEL,
                received(Received.Kind.EVENT, Told.mention("When?"))));
    }

    private String text(Reply reply, Venue venue) {
        return render(reply, venue, Optional.empty()).getFirst().parameter("text");
    }
}
