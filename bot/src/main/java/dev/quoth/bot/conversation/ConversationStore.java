package dev.quoth.bot.conversation;

import dev.quoth.bot.chat.Action.Rating;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.ConversationId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.UserId;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps what was answered in chats, what people thought of it, and which language they want. Safe for use by several
/// threads. All methods throw [dev.quoth.corpus.sqlite.StoreException] where the store can't be read or written.
public interface ConversationStore {

    /// Stores `answer` in place of the one with the same id, whose ratings stay.
    void put(AnswerRecord answer);

    Optional<AnswerRecord> find(AnswerId id);

    /// Returns the last `most` answers in `conversation` to what was asked after `since`, oldest first.
    List<AnswerRecord> last(ConversationId conversation, Instant since, int most);

    /// Returns the last `most` answers to what `asker` asked, wherever that was, newest first.
    List<AnswerRecord> lastOf(UserId asker, int most);

    /// Returns the answers to the question in `message`, oldest first: several where it was edited.
    List<AnswerRecord> toMessage(ChatId chat, MessageId message);

    /// Stores where the message stands that gave an answer, in place of what was stored before; does nothing where the answer
    /// is not known.
    void link(AnswerId answer, URI message);

    /// Returns where the message stands that gave an answer; empty where its platform has no addresses for messages, or did
    /// not tell.
    Optional<URI> linkTo(AnswerId answer);

    /// Stores what `person` thinks of an answer, in place of what that one thought before; returns whether the answer is
    /// known.
    boolean rate(AnswerId answer, UserId person, Rating rating, Instant at);

    /// Gives `reader` all ratings in the order in which they were given.
    void forEachFeedback(Consumer<Feedback> reader);

    /// Returns the language that was chosen for `chat`; empty where that of the question counts.
    Optional<Language> language(ChatId chat);

    void setLanguage(ChatId chat, Optional<Language> language);

    /// Returns the ids of all answers in `chat`.
    List<AnswerId> ofChat(ChatId chat);

    /// Returns the ids of all answers to what was asked before `instant`.
    List<AnswerId> before(Instant instant);

    /// Forgets `answers` with their ratings; returns how many ratings those were.
    int forget(List<AnswerId> answers);

    /// Returns the document that `conversation` was about after `since`; empty where it was about all.
    Optional<DocumentId> focus(ConversationId conversation, Instant since);

    /// Notes that `conversation` is about `document` at `at`, or about all where that is empty.
    void setFocus(ConversationId conversation, Optional<DocumentId> document, Instant at);

    /// Has all conversations of `chat` be about all documents.
    void forgetFocuses(ChatId chat);

    /// Notes that the chat `from` goes on as `to`.
    void move(ChatId from, ChatId to);

    /// What somebody thinks of an answer.
    record Feedback(AnswerRecord answer, UserId person, Rating rating, Instant at) {}
}
