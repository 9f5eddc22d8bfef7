package dev.quoth.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.Button;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart;
import dev.quoth.bot.chat.ReplyPart.Source;
import dev.quoth.bot.chat.Run;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.delivery.Outgoing;
import dev.quoth.bot.delivery.Outgoing.Pace;
import dev.quoth.bot.delivery.Rendering;
import dev.quoth.corpus.Language;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RendererTest {

    private static final AnswerId ANSWER = new AnswerId("k3v9x2");
    private static final Venue ALONE = Venue.of(new ChatId(Platform.TELEGRAM, "7"), Venue.Kind.PRIVATE);
    private static final Venue GROUP = new Venue(new ChatId(Platform.TELEGRAM, "-100"), "3", Venue.Kind.GROUP);
    private static final String ASKED = "{\"message\":{\"message_id\":5}}";
    private static final String PRESSED = "{\"callback_query\":{\"id\":\"q1\",\"message\":{\"message_id\":8}}}";
    private static final String SEARCHED = "{\"inline_query\":{\"id\":\"i1\"}}";

    @Test
    void setsAnAnswerInStyles() {
        var message = new Reply.Message(Language.EN, Optional.of(ANSWER),
                List.of(new ReplyPart.Paragraph(List.of(Run.bold("𠮷 5"), Run.plain(" it is."))),
                        new ReplyPart.Quote(1, List.of(Run.plain("“It is "), Run.bold("5"), Run.plain(".”")),
                                "in English"),
                        new ReplyPart.Sources("Sources", List.of(new Source(List.of(1), "“Five”",
                                Optional.of(URI.create("https://example.org/五#:~:text=It%20is")),
                                List.of("Ada", "2026-01-02")))),
                        new ReplyPart.Small(List.of(Run.plain("read as x")))),
                List.of(List.of(new Button("More", new Action.More(ANSWER, 3)))), Reply.Audience.EVERYONE);

        assertEquals(List.of(new Outgoing(
                """
                {"chat_id":"7","text":"𠮷 5 it is.\\n\\n[1] “It is 5.”\\nin English\\n\\nSources\\n[1] “Five” · Ada · 2026-01-02\\n\\nread as x",\
                "reply_markup":{"inline_keyboard":[[{"text":"More","callback_data":"m:k3v9x2-3"}]]},\
                "entities":[{"type":"bold","offset":0,"length":4},{"type":"blockquote","offset":13,"length":14},\
                {"type":"bold","offset":24,"length":1},{"type":"italic","offset":28,"length":10},\
                {"type":"bold","offset":40,"length":7},{"type":"text_link","offset":52,"length":6,\
                "url":"https://example.org/%E4%BA%94#:~:text=It%20is"},{"type":"italic","offset":79,"length":9}],\
                "link_preview_options":{"is_disabled":true},\
                "reply_parameters":{"message_id":5,"allow_sending_without_reply":true},"method":"sendmessage"}""",
                Pace.MESSAGE, false)), render(message, ALONE, ASKED));
    }

    @Test
    void saysInPlainWordsWhateverElseIsWrong() {
        assertEquals(new Outgoing("{\"chat_id\":\"-100\",\"text\":\"Sorry.\","
                + "\"link_preview_options\":{\"is_disabled\":true},\"method\":\"sendmessage\"}", Pace.MESSAGE, false),
                Renderer.plain(GROUP, "Sorry."));
    }

    @Test
    void linksCitationsToAChatOfOnesOwnWhereOthersReadAlong() {
        var message = new Reply.Message(Language.EN, Optional.of(ANSWER),
                List.of(new ReplyPart.Quote(2, List.of(Run.plain("x")), "")), List.of(), Reply.Audience.EVERYONE);

        var request = json(render(message, GROUP, ASKED).getFirst());

        assertEquals("https://t.me/quoth_bot?start=k3v9x2-2", request.at("/entities/1/url").asText());
        assertEquals(3, request.path("message_thread_id").asInt());
    }

    @Test
    void foldsLongQuotes() {
        var message = message(new ReplyPart.Excerpt(List.of(Run.plain("字".repeat(301)))));

        assertEquals("expandable_blockquote",
                json(render(message, ALONE, ASKED).getFirst()).at("/entities/0/type").asText());
    }

    @Test
    void shortensOurWordsBeforeACitationStandsElsewhere() {
        var message = message(ReplyPart.Paragraph.of("word ".repeat(900)),
                new ReplyPart.Quote(1, List.of(Run.plain("“" + "quote ".repeat(100).strip() + "”")), ""));

        var requests = render(message, ALONE, ASKED);

        assertEquals(1, requests.size());
        var text = json(requests.getFirst()).path("text").asText();
        assertTrue(text.matches("(?s)(word )+word…\n\n\\[1\\] “(quote )+quote”"), text);
        assertTrue(text.length() > Messages.MOST - 20, () -> "only " + text.length());
    }

    @Test
    void goesOnInFurtherMessagesBetweenPartsWithTheButtonsUnderTheLast() {
        var quotes = IntStream.rangeClosed(1, 8).<ReplyPart>mapToObj(
                number -> new ReplyPart.Quote(number, List.of(Run.plain("“" + "a b ".repeat(300).strip() + "”")), ""))
                .toList();
        var message = new Reply.Message(Language.EN, Optional.empty(), quotes,
                List.of(List.of(new Button("More", new Action.Say("/more")))), Reply.Audience.EVERYONE);

        var requests = render(message, ALONE, ASKED).stream().map(RendererTest::json).toList();

        assertEquals(List.of("[1][2][3]", "[4][5][6]", "[7][8]"), requests.stream().map(request -> request.path("text")
                .asText().replaceAll("[^\\[\\]0-9]", "")).toList());
        assertEquals(List.of(false, false, true),
                requests.stream().map(request -> request.has("reply_markup")).toList());
    }

    @Test
    void losesNothingOfAQuoteThatIsLongerThanAMessage() {
        var quote = IntStream.range(0, 3000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        var message = message(new ReplyPart.Quote(1, List.of(Run.plain(quote)), ""));

        var said = render(message, ALONE, ASKED).stream().map(request -> json(request).path("text").asText())
                .collect(Collectors.joining(" "));

        assertEquals("[1] " + quote, said);
    }

    @Test
    void putsAReplyInThePlaceOfEarlierMessages() {
        var message = message(ReplyPart.Paragraph.of("new"));
        var earlier = List.of(new MessageId("20"), new MessageId("21"));

        var requests = Renderer.render(new Rendering(message, ALONE, Optional.of(received(ASKED)), earlier));

        assertEquals(List.of("editmessagetext 20", "deleteMessage 21"), requests.stream().map(RendererTest::json)
                .map(json -> json.path("method").asText() + " " + json.path("message_id").asInt()).toList());
        assertTrue(requests.stream().allMatch(Outgoing::isRepeatable));
    }

    @Test
    void answersAPressedButtonFirst() {
        var requests = render(message(ReplyPart.Paragraph.of("more")), ALONE, PRESSED);

        assertEquals(new Outgoing("{\"callback_query_id\":\"q1\",\"method\":\"answercallbackquery\"}", Pace.FREE, true),
                requests.getFirst());
        assertEquals(8, json(requests.get(1)).at("/reply_parameters/message_id").asInt());
        assertEquals(List.of(requests.getFirst()), render(new Reply.Silence(), ALONE, PRESSED));
    }

    @Test
    void saysAToastInTheAnswerToThePressedButton() {
        var requests = render(new Reply.Toast(Language.EN, "𠮷".repeat(150)), ALONE, PRESSED);

        assertEquals(1, requests.size());
        assertEquals("𠮷".repeat(99) + "…", json(requests.getFirst()).path("text").asText());
    }

    @Test
    void offersResultsToOneWhoSearches() {
        var result = new Reply.Result("Five", "It is 5.", message(ReplyPart.Paragraph.of("5")));
        var requests = render(new Reply.Results(Language.EN, Collections.nCopies(60, result)), ALONE, SEARCHED);

        var json = json(requests.getFirst());
        assertEquals(List.of(50, true, "i1"), List.of(json.path("results").size(), json.path("is_personal").asBoolean(),
                json.path("inline_query_id").asText()));
        assertEquals("""
                     {"type":"article","id":"1","title":"Five","input_message_content":{"message_text":"5",\
                     "link_preview_options":{"is_disabled":true}},"description":"It is 5."}""",
                json.at("/results/0").toString());
    }

    @Test
    void saysToOneWhoSearchesWhyThereIsNothing() {
        var request = json(
                render(message(ReplyPart.Paragraph.of("Ask for access first.")), ALONE, SEARCHED).getFirst());

        assertEquals("{\"text\":\"Ask for access first.\",\"start_parameter\":\"inline\"}",
                request.path("button").toString());
    }

    @Test
    void saysSomethingEvenWhereNothingCanBeSeen() {
        assertEquals("…", json(render(message(ReplyPart.Paragraph.of("\u200B \n\t")), ALONE, ASKED).getFirst())
                .path("text").asText());
    }

    /// Whatever a reply says, Telegram takes it, and no citation is lost.
    @Test
    void writesOnlyRequestsThatTelegramTakes() {
        var random = new Random(20261121);
        var descriptions = BotApiDescription.all();
        for (int round = 0; round < 600; round++) {
            var message = any(random);
            int at = round;
            var requests = render(message, random.nextBoolean() ? ALONE : GROUP, ASKED);
            var texts = new StringBuilder();
            for (var request : requests) {
                var json = json(request);
                descriptions.forEach(description -> assertEquals(List.of(), description.faults("sendMessage", json)));
                assertEquals(Optional.empty(), MessageRules.fault(json.path("text").asText(), json),
                        () -> "round " + at);
                texts.append(json.path("text").asText()).append('\n');
            }
            for (var part : message.parts()) {
                if (part instanceof ReplyPart.Sources sources) {
                    sources.sources().forEach(source -> source.numbers()
                            .forEach(number -> assertTrue(texts.indexOf("[" + number + "]") >= 0)));
                }
            }
        }
    }

    private static Reply.Message any(RandomGenerator random) {
        var parts = new ArrayList<ReplyPart>();
        int count = 1 + random.nextInt(8);
        for (int at = 0; at < count; at++) {
            int number = at + 1;
            parts.add(switch (random.nextInt(6)) {
                case 0 -> new ReplyPart.Paragraph(runs(random));
                case 1 -> new ReplyPart.Quote(number, runs(random), text(random, 20));
                case 2 -> new ReplyPart.Excerpt(runs(random));
                case 3 -> new ReplyPart.Items(
                        IntStream.range(0, random.nextInt(150)).mapToObj(item -> runs(random)).toList());
                case 4 -> new ReplyPart.Small(runs(random));
                default -> new ReplyPart.Sources(text(random, 10), IntStream.range(0, 1 + random.nextInt(40))
                        .mapToObj(source -> new Source(List.of(source + 1), text(random, 60), link(random),
                                List.of(text(random, 20))))
                        .toList());
            });
        }
        var buttons = IntStream.range(0, random.nextInt(4)).mapToObj(row -> IntStream.range(0, random.nextInt(10))
                .mapToObj(button -> new Button(text(random, 30), new Action.OpenFound(ANSWER, button))).toList())
                .toList();
        return new Reply.Message(Language.EN, Optional.of(ANSWER), parts, buttons, Reply.Audience.EVERYONE);
    }

    private static List<Run> runs(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(5)).mapToObj(run -> new Run(
                text(random, random.nextInt(20) == 0 ? 6000 : 120),
                List.of(Run.Style.values()).get(random.nextInt(4)), link(random))).toList();
    }

    private static Optional<URI> link(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> Optional.of(URI.create("https://example.org/a#:~:text=" + "x".repeat(random.nextInt(3000))));
            case 1 -> Optional.of(URI.create("file:///etc/passwd"));
            default -> Optional.empty();
        };
    }

    private static String text(RandomGenerator random, int most) {
        var pieces = List.of("word", " ", "字", "。", "𠮷", "😀", "👨‍👩‍👧‍👦", "\n", "\t", "\r\n", "\u202E", "\u200B",
                "\u0000",
                "é", "\uD83D", "\uDE00", "<b>", "*x*", "&amp;", "\u00A0", "🇭🇰", "[1]", "مرحبا");
        var text = new StringBuilder();
        int length = random.nextInt(most + 1);
        while (text.length() < length) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static Reply.Message message(ReplyPart... parts) {
        return Reply.Message.of(Language.EN, parts);
    }

    private static List<Outgoing> render(Reply reply, Venue venue, String update) {
        return Renderer.render(new Rendering(reply, venue, Optional.of(received(update)), List.of()));
    }

    private static String received(String update) {
        try {
            return new Received(new Bot(42, "quoth_bot"), Instant.EPOCH, Json.mapper().readTree(update)).text();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(update, e);
        }
    }

    private static JsonNode json(Outgoing request) {
        try {
            return Json.mapper().readTree(request.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(request.payload(), e);
        }
    }
}
