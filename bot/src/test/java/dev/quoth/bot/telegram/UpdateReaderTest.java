package dev.quoth.bot.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.quoth.bot.chat.Action;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Content.Wordless.Kind;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.SharedFile;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.corpus.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {

    private static final Bot BOT = new Bot(42, "quoth_bot");
    private static final Instant CAME = Instant.ofEpochMilli(1_800_000_000_123L);

    private static final String ADA = """
                                      "from":{"id":7,"is_bot":false,"first_name":"Ada","last_name":"L.","language_code":"zh-hant"}""";
    private static final String ALONE = """
                                        "message_id":5,"date":1800000000,"chat":{"id":7,"type":"private"},""" + ADA;
    private static final String IN_GROUP = """
                                           "message_id":5,"date":1800000000,"chat":{"id":-100,"type":"supergroup","title":"Readers"},"""
            + ADA;

    private final UpdateReader reader = new UpdateReader(Set.of("ask", "help"));

    @Test
    void readsWhatSomebodySaysToUsAlone() {
        var sender = new Sender(new UserId(Platform.TELEGRAM, "7"), "Ada L.", Optional.of(Language.ZH_HANT),
                Optional.empty());

        assertEquals(Optional.of(new Event(new EventId(Platform.TELEGRAM, "42/9"),
                Venue.of(new ChatId(Platform.TELEGRAM, "7"), Venue.Kind.PRIVATE), sender,
                Instant.ofEpochSecond(1_800_000_000),
                new Content.Said(new MessageId("5"), "誰在𠮷野家？ <b>*x*", Optional.empty()))),
                read("message", ALONE + ",\"text\":\" 誰在𠮷野家？ <b>*x* \""));
    }

    @Test
    void keepsTheTopicOfAForumAndNoOtherThread() {
        var topic = IN_GROUP + ",\"message_thread_id\":3,\"text\":\"/help\"";

        assertEquals("3", read("message", topic + ",\"is_topic_message\":true").orElseThrow().venue().thread());
        assertEquals("", read("message", topic).orElseThrow().venue().thread());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/ask who?                      | /ask who?",
            "/ask@Quoth_Bot who?            | /ask who?",
            "/help@quoth_bot                | /help",
            "@quoth_bot who?                | who?",
            "@QUOTH_bot, who?               | who?",
            "who is it, @quoth_bot?         | who is it, ?",
            "😀𠮷 @quoth_bot 誰？              | 😀𠮷 誰？",
            "@quoth_bot /help               | /help",
            "@quoth_bot: @quoth_bot         | ''",
            "/unknown@quoth_bot             | /unknown"})
    void heedsWhatNamesUsInAGroup(String said, String read) {
        assertEquals(Optional.of(new Content.Said(new MessageId("5"), read, Optional.empty())),
                content("message", IN_GROUP + said(said)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"who?", "/other", "/askew", "/ask@other_bot who?", "@other_bot who?",
            "mail me@quoth_bot.org",
            "@quoth_botany is nice", "not a /help"})
    void heedsNothingElseInAGroupEvenWhereItIsShown(String said) {
        assertEquals(Optional.empty(), content("message", IN_GROUP + said(said)));
    }

    @Test
    void heedsAllThatIsSaidToUsAlone() {
        assertEquals(Optional.of(new Content.Said(new MessageId("5"), "/ask@other_bot who?", Optional.empty())),
                content("message", ALONE + said("/ask@other_bot who?")));
    }

    @Test
    void heedsMentionsOfUsWithoutAUserName() {
        assertEquals(Optional.of(new Content.Said(new MessageId("5"), "who?", Optional.empty())),
                content("message", IN_GROUP
                        + """
                          ,"text":"Quoth who?","entities":[{"type":"text_mention","offset":0,"length":5,"user":{"id":42}}]"""));
    }

    @Test
    void tellsWhoseMessageACommandAnswers() {
        var allow = IN_GROUP
                + """
                  ,"text":"/help@quoth_bot","reply_to_message":{"message_id":4,"date":1,
                  "chat":{"id":-100,"type":"supergroup"},"from":{"id":1234,"is_bot":false,"first_name":"Ann"}}""";

        assertEquals(
                Optional.of(new Content.Said(new MessageId("5"), "/help", Optional.of(new MessageId("4")),
                        Optional.of(new UserId(Platform.TELEGRAM, "1234")))),
                content("message", allow));
    }

    @Test
    void heedsAnswersToUsAndSaysWhatTheyAnswer() {
        var answer = IN_GROUP
                + """
                  ,"text":"and then?","reply_to_message":{"message_id":4,"date":1,"chat":{"id":-100,"type":"supergroup"},
                  "from":{"id":%d,"is_bot":true,"first_name":"B"}}""";

        assertEquals(Optional.of(new Content.Said(new MessageId("5"), "and then?", Optional.of(new MessageId("4")))),
                content("message", answer.formatted(42)));
        assertEquals(Optional.empty(), content("message", answer.formatted(43)));
    }

    @Test
    void doesNotTakeTheNoticeThatOpensATopicForAMessageThatIsAnswered() {
        assertEquals(Optional.empty(), content("message", IN_GROUP
                + """
                  ,"text":"hello","is_topic_message":true,"message_thread_id":4,"reply_to_message":{"message_id":4,"date":1,
                  "chat":{"id":-100,"type":"supergroup"},"from":{"id":42,"is_bot":true},"forum_topic_created":{"name":"x"}}"""));
    }

    @Test
    void ignoresOtherBotsOurOwnWordsAndCopiesOfAChannelsPosts() {
        var bot = """
                  "message_id":5,"date":1,"text":"/help","chat":{"id":-100,"type":"group"},"from":{"id":8,"is_bot":true}""";

        assertEquals(Optional.empty(), content("message", bot));
        assertEquals(Optional.empty(), content("message", ALONE + """
                                                                  ,"text":"x","via_bot":{"id":42,"is_bot":true}"""));
        assertEquals(Optional.empty(), content("message", IN_GROUP + said("/help") + ",\"is_automatic_forward\":true"));
    }

    @Test
    void takesTheChatForTheSenderWhereAnAdministratorIsAnonymous() {
        var event = read("message",
                """
                "message_id":5,"date":1,"text":"/help","chat":{"id":-100,"type":"supergroup","title":"Readers"},
                "from":{"id":1087968824,"is_bot":true,"first_name":"Group"},"sender_chat":{"id":-100,"type":"supergroup",
                "title":"Readers"}""")
                .orElseThrow();

        assertEquals(new Sender(new UserId(Platform.TELEGRAM, "-100"), "Readers"), event.sender());
    }

    @Test
    void readsAChannelsPosts() {
        var event = read("channel_post",
                """
                "message_id":5,"date":1,"text":"/help","chat":{"id":-200,"type":"channel","title":"News"}""")
                .orElseThrow();

        assertEquals(Venue.of(new ChatId(Platform.TELEGRAM, "-200"), Venue.Kind.CHANNEL), event.venue());
        assertEquals(new Sender(new UserId(Platform.TELEGRAM, "-200"), "News"), event.sender());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sticker|STICKER", "photo|PHOTO", "voice|VOICE", "audio|VOICE",
            "video_note|VIDEO",
            "poll|POLL", "location|LOCATION", "contact|CONTACT", "checklist|OTHER"})
    void saysWhatCameWithoutWords(String name, Kind kind) {
        assertEquals(Optional.of(new Content.Wordless(new MessageId("5"), kind)),
                content("message", ALONE + ",\"" + name + "\":{\"any\":1}"));
        assertEquals(Optional.empty(), content("message", IN_GROUP + ",\"" + name + "\":{\"any\":1}"));
    }

    @Test
    void takesAPictureUnderWhichSomebodyAsksForAQuestion() {
        assertEquals(Optional.of(new Content.Said(new MessageId("5"), "who?", Optional.empty())),
                content("message", IN_GROUP
                        + """
                          ,"photo":[{}],"caption":"@quoth_bot who?","caption_entities":[{"type":"mention","offset":0,"length":10}]"""));
    }

    @Test
    void readsFilesWithTheirCaption() {
        assertEquals(
                Optional.of(new Content.Shared(new MessageId("5"), new SharedFile("F1", "報告.pdf", 12), "/add news")),
                content("message", ALONE
                        + """
                          ,"document":{"file_id":"F1","file_name":"報告.pdf","file_size":12},"caption":"/add news\""""));
        assertEquals(Optional.of(new Content.Wordless(new MessageId("5"), Kind.VIDEO)),
                content("message", ALONE + ",\"animation\":{},\"document\":{\"file_id\":\"F1\"}"));
    }

    @Test
    void takesNoNoticeOfNotices() {
        assertEquals(Optional.empty(), content("message", ALONE + ",\"pinned_message\":{}"));
        assertEquals(Optional.empty(), content("message", IN_GROUP + ",\"new_chat_members\":[{\"id\":42}]"));
    }

    @Test
    void readsWhatWasChanged() {
        assertEquals(Optional.of(new Content.Edited(new MessageId("5"), "who?")),
                content("edited_message", ALONE + said("who?")));
        assertEquals(Optional.empty(), content("edited_message", IN_GROUP + said("who?")));
    }

    @Test
    void readsPressedButtons() {
        var event = read("callback_query",
                """
                "id":"q1",%s,"data":"m:abc-3","message":{"message_id":8,"date":0,"chat":{"id":-100,"type":"supergroup"}}"""
                        .formatted(ADA))
                .orElseThrow();

        assertEquals(new Content.Pressed(new Action.More(new AnswerId("abc"), 3), new MessageId("8")), event.content());
        assertEquals(new ChatId(Platform.TELEGRAM, "-100"), event.venue().chat());
        assertEquals(CAME, event.at());
    }

    @Test
    void readsSearchesInTheAskersOwnChat() {
        var event = read("inline_query", """
                                         "id":"q1",%s,"query":" who","offset":\"\"""".formatted(ADA)).orElseThrow();

        assertEquals(new Content.Searched("who"), event.content());
        assertEquals(Venue.of(new ChatId(Platform.TELEGRAM, "7"), Venue.Kind.PRIVATE), event.venue());
    }

    @ParameterizedTest
    @CsvSource({"member,kicked,Left", "administrator,left,Left", "left,member,Joined", "kicked,member,Joined",
            "left,administrator,Joined", "member,administrator,", "left,kicked,"})
    void saysWhetherWeAreInOrOut(String before, String after, String what) {
        var content = content("my_chat_member",
                """
                "chat":{"id":-100,"type":"group"},%s,"date":1,"old_chat_member":{"status":"%s"},
                "new_chat_member":{"status":"%s"}""".formatted(ADA, before, after));

        assertEquals(Optional.ofNullable(what), content.map(found -> found.getClass().getSimpleName()));
    }

    @Test
    void followsAGroupThatBecameASupergroup() {
        var moved = new Content.Moved(new ChatId(Platform.TELEGRAM, "-1009"));
        var from = new ChatId(Platform.TELEGRAM, "-9");

        var left = read("message",
                """
                "message_id":5,"date":1,"chat":{"id":-9,"type":"group"},"migrate_to_chat_id":-1009""").orElseThrow();
        var entered = read("message",
                """
                "message_id":1,"date":1,"chat":{"id":-1009,"type":"supergroup"},"migrate_from_chat_id":-9""")
                .orElseThrow();

        assertEquals(moved, left.content());
        assertEquals(from, left.venue().chat());
        assertEquals(moved, entered.content());
        assertEquals(from, entered.venue().chat());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"update_id\":1}", "{\"update_id\":1,\"message\":{}}",
            "{\"update_id\":1,\"message\":{\"message_id\":1,\"chat\":{\"id\":1}}}", "{\"update_id\":1,\"poll\":{}}",
            "{\"update_id\":1,\"callback_query\":{\"id\":\"1\"}}", "[]", "7",
            "{\"update_id\":1,\"message\":{\"message_id\":1,\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\"x\",\"entities\":[{\"type\":\"mention\",\"offset\":9,\"length\":99}],\"from\":null}}"})
    void survivesAnyUpdate(String update) throws JsonProcessingException {
        reader.read(new Received(BOT, CAME, Json.mapper().readTree(update)));
    }

    @Test
    void readsTheSameAfterItWasStored() throws JsonProcessingException {
        var received = received("message", ALONE + said("who?"));

        assertEquals(received, Received.parse(received.text()));
    }

    private Optional<Event> read(String kind, String fields) {
        return reader.read(received(kind, fields));
    }

    private Optional<Content> content(String kind, String fields) {
        return read(kind, fields).map(Event::content);
    }

    private static Received received(String kind, String fields) {
        try {
            return new Received(BOT, CAME,
                    Json.mapper().readTree("{\"update_id\":9,\"" + kind + "\":{" + fields + "}}"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(fields, e);
        }
    }

    /// Returns the fields of what was said, marked as Telegram marks it.
    private static String said(String text) {
        var message = Json.mapper().createObjectNode().put("text", text);
        message.set("entities", TelegramStandIn.entities(text));
        var json = message.toString();
        return "," + json.substring(1, json.length() - 1);
    }
}
