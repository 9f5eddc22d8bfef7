package dev.quoth.bot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.chat.Action.Rating;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.conversation.AnswerRecord;
import dev.quoth.bot.conversation.AnswerRecord.Asked;
import dev.quoth.bot.conversation.AnswerRecord.Cited;
import dev.quoth.bot.conversation.ConversationStore;
import dev.quoth.bot.conversation.ConversationStore.Feedback;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteConversationStoreTest {
    private static final ChatId CHAT = new ChatId(Platform.TELEGRAM, "-5");
    private static final ChatId OTHER = new ChatId(Platform.SLACK, "T0/C1");
    private static final UserId ANN = new UserId(Platform.TELEGRAM, "7");
    private static final UserId BEN = new UserId(Platform.TELEGRAM, "8");

    @TempDir
    Path folder;
    private ChatDatabase database;
    private ConversationStore store;

    @BeforeEach
    void open() {
        database = ChatDatabase.open(folder.resolve("chats.db"));
        store = database.conversations();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }

    private static AnswerRecord answer(String id, ChatId chat, String thread, long second) {
        var passage = new PassageId(DocumentId.of("c", "/a.txt"), 3);
        return new AnswerRecord(new AnswerId(id),
                new Asked(new EventId(chat.platform(), "e" + id), new Venue(chat, thread, Venue.Kind.GROUP), "m" + id,
                        ANN, at(second), "And " + id + "?"),
                "What about " + id + "?", Language.ZH_HANS, Optional.of("3"),
                List.of(new Cited(passage, "v1", new Span(2, 5), "abc")), List.of(passage, new PassageId(
                        passage.document(), 0)));
    }

    @Test
    void keepsAnAnswerAsItIs() {
        var answer = answer("a", CHAT, "9", 1);
        store.put(answer);
        assertEquals(Optional.of(answer), store.find(answer.id()));
        assertEquals(Optional.empty(), store.find(new AnswerId("b")));
    }

    @Test
    void putsAnAnswerInPlaceOfTheOneBeforeAndKeepsItsRatings() {
        var first = answer("a", CHAT, "", 1);
        store.put(first);
        store.rate(first.id(), ANN, Rating.UP, at(2));
        var second = new AnswerRecord(first.id(), first.asked(), "Else?", Language.EN, Optional.empty(), List.of(),
                List.of());
        store.put(second);
        assertEquals(Optional.of(second), store.find(first.id()));
        assertEquals(List.of(new Feedback(second, ANN, Rating.UP, at(2))), feedback());
    }

    private List<Feedback> feedback() {
        var all = new ArrayList<Feedback>();
        store.forEachFeedback(all::add);
        return all;
    }

    @Test
    void returnsTheLastAnswersOfAConversationOldestFirst() {
        var answers = List.of(answer("a", CHAT, "", 1), answer("b", CHAT, "", 2), answer("c", CHAT, "", 2),
                answer("d", CHAT, "9", 3), answer("e", OTHER, "", 3));
        answers.forEach(store::put);
        var conversation = Venue.of(CHAT, Venue.Kind.GROUP).conversation();
        assertEquals(answers.subList(1, 3), store.last(conversation, at(0), 2));
        assertEquals(answers.subList(1, 3), store.last(conversation, at(1), 9));
        assertEquals(List.of(), store.last(conversation, at(2), 9));
    }

    @Test
    void returnsTheLastAnswersToAPersonNewestFirst() {
        var answers = List.of(answer("a", CHAT, "", 1), answer("b", OTHER, "", 3), answer("c", CHAT, "9", 2));
        answers.forEach(store::put);
        assertEquals(List.of(answers.get(2), answers.get(1)), store.lastOf(ANN, 2));
        assertEquals(List.of(), store.lastOf(BEN, 2));
    }

    @Test
    void findsWhatAMessageWasAnswered() {
        var answer = answer("a", CHAT, "", 1);
        store.put(answer);
        assertEquals(List.of(answer), store.toMessage(CHAT, new MessageId("ma")));
        assertEquals(List.of(), store.toMessage(OTHER, new MessageId("ma")));
    }

    @Test
    void keepsWhereAnAnswerStandsUntilItIsForgotten() {
        var answer = answer("a", CHAT, "", 1);
        var link = URI.create("https://team.slack.com/archives/C1/p1700000000000001");
        store.link(answer.id(), link);
        assertEquals(Optional.empty(), store.linkTo(answer.id()));
        store.put(answer);
        store.link(answer.id(), link);
        store.put(answer);
        assertEquals(Optional.of(link), store.linkTo(answer.id()));
        store.forget(List.of(answer.id()));
        assertEquals(Optional.empty(), store.linkTo(answer.id()));
    }

    @Test
    void keepsOneRatingOfEachPerson() {
        var answer = answer("a", CHAT, "", 1);
        store.put(answer);
        assertEquals(true, store.rate(answer.id(), ANN, Rating.UP, at(2)));
        assertEquals(true, store.rate(answer.id(), BEN, Rating.UP, at(3)));
        assertEquals(true, store.rate(answer.id(), ANN, Rating.DOWN, at(4)));
        assertEquals(false, store.rate(new AnswerId("b"), ANN, Rating.UP, at(4)));
        assertEquals(
                List.of(new Feedback(answer, BEN, Rating.UP, at(3)), new Feedback(answer, ANN, Rating.DOWN, at(4))),
                feedback());
    }

    @Test
    void remembersTheLanguageOfAChat() {
        assertEquals(Optional.empty(), store.language(CHAT));
        store.setLanguage(CHAT, Optional.of(Language.ZH_HANT));
        store.setLanguage(CHAT, Optional.of(Language.EN));
        assertEquals(Optional.of(Language.EN), store.language(CHAT));
        store.setLanguage(CHAT, Optional.empty());
        assertEquals(Optional.empty(), store.language(CHAT));
    }

    @Test
    void forgetsAnswersWithAllThatHangsOnThem() {
        var old = answer("a", CHAT, "", 1);
        var recent = answer("b", CHAT, "9", 5);
        List.of(old, recent, answer("c", OTHER, "", 9)).forEach(store::put);
        store.rate(old.id(), ANN, Rating.UP, at(2));
        assertEquals(List.of(old.id()), store.before(at(5)));
        assertEquals(List.of(old.id(), recent.id()), store.ofChat(CHAT));
        assertEquals(1, store.forget(store.ofChat(CHAT)));
        assertEquals(List.of(), store.ofChat(CHAT));
        assertEquals(List.of(), feedback());
        assertEquals(1, store.ofChat(OTHER).size());
    }

    @Test
    void movesAChat() {
        store.put(answer("a", CHAT, "", 1));
        store.setLanguage(CHAT, Optional.of(Language.EN));
        store.move(CHAT, OTHER);
        assertEquals(1, store.ofChat(OTHER).size());
        assertEquals(Optional.of(Language.EN), store.language(OTHER));
    }
}
