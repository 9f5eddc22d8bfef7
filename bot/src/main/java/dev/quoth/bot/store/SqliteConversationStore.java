package dev.quoth.bot.store;

import dev.quoth.bot.chat.Action.Rating;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.ConversationId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.conversation.AnswerRecord;
import dev.quoth.bot.conversation.ConversationStore;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.sqlite.Database;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What was answered in chats.
final class SqliteConversationStore implements ConversationStore {
    private final Database database;

    SqliteConversationStore(Database database) {
        this.database = database;
    }

    @Override
    public void put(AnswerRecord answer) {
        database.write("storing answer " + answer.id(), handle -> {
            new AnswerTable(handle).put(answer);
            return answer;
        });
    }

    @Override
    public Optional<AnswerRecord> find(AnswerId id) {
        return database.read("reading answer " + id, handle -> new AnswerTable(handle).find(id));
    }

    @Override
    public List<AnswerRecord> last(ConversationId conversation, Instant since, int most) {
        return database.read("reading the answers in " + conversation,
                handle -> new AnswerTable(handle).last(conversation, since, most));
    }

    @Override
    public List<AnswerRecord> lastOf(UserId asker, int most) {
        return database.read("reading the answers to " + asker,
                handle -> new AnswerTable(handle).lastOf(asker, most));
    }

    @Override
    public List<AnswerRecord> toMessage(ChatId chat, MessageId message) {
        return database.read("reading the answers to a message in " + chat,
                handle -> new AnswerTable(handle).toMessage(chat, message));
    }

    @Override
    public void link(AnswerId answer, URI message) {
        database.write("storing where answer " + answer + " stands",
                handle -> handle.execute("""
                                         INSERT INTO answer_link (answer, link) SELECT id, ? FROM answer WHERE id = ?
                                         ON CONFLICT (answer) DO UPDATE SET link = excluded.link""", message.toString(),
                        answer.value()));
    }

    @Override
    public Optional<URI> linkTo(AnswerId answer) {
        return database.read("reading where answer " + answer + " stands", handle -> handle
                .select("SELECT link FROM answer_link WHERE answer = ?", answer.value()).mapTo(String.class).findOne())
                .map(URI::create);
    }

    @Override
    public boolean rate(AnswerId answer, UserId person, Rating rating, Instant at) {
        return database.write("storing a rating of answer " + answer, handle -> handle.execute(
                """
                INSERT INTO rating (answer, person, rating, rated_at)
                SELECT id, ?, ?, ? FROM answer WHERE id = ?
                ON CONFLICT (answer, person) DO UPDATE SET rating = excluded.rating, rated_at = excluded.rated_at""",
                person.toString(), rating.name(), at.toEpochMilli(), answer.value())) > 0;
    }

    @Override
    public void forEachFeedback(Consumer<Feedback> reader) {
        database.read("reading ratings", handle -> {
            var answers = new AnswerTable(handle);
            return handle
                    .select("SELECT answer, person, rating, rated_at FROM rating ORDER BY rated_at, answer, person")
                    .map((row, context) -> new Feedback(answers.find(new AnswerId(row.getString(1))).orElseThrow(),
                            UserId.parse(row.getString(2)), Rating.valueOf(row.getString(3)),
                            Instant.ofEpochMilli(row.getLong(4))))
                    .list();
        }).forEach(reader);
    }

    @Override
    public Optional<Language> language(ChatId chat) {
        return database.read("reading the language of " + chat, handle -> handle
                .select("SELECT language FROM chat_language WHERE chat = ?", chat.toString()).mapTo(String.class)
                .findOne()).map(Language::ofTag);
    }

    @Override
    public void setLanguage(ChatId chat, Optional<Language> language) {
        database.write("storing the language of " + chat, handle -> language.isEmpty()
                ? handle.execute("DELETE FROM chat_language WHERE chat = ?", chat.toString())
                : handle.execute("""
                                 INSERT INTO chat_language (chat, language) VALUES (?, ?)
                                 ON CONFLICT (chat) DO UPDATE SET language = excluded.language""", chat.toString(),
                        language.get().tag()));
    }

    @Override
    public List<AnswerId> ofChat(ChatId chat) {
        return database.read("reading the answers in " + chat, handle -> handle
                .select("SELECT id FROM answer WHERE chat = ? ORDER BY number", chat.toString())
                .map((row, context) -> new AnswerId(row.getString(1))).list());
    }

    @Override
    public List<AnswerId> before(Instant instant) {
        return database.read("reading old answers", handle -> handle
                .select("SELECT id FROM answer WHERE asked_at < ? ORDER BY number", instant.toEpochMilli())
                .map((row, context) -> new AnswerId(row.getString(1))).list());
    }

    @Override
    public int forget(List<AnswerId> answers) {
        return database.write("forgetting answers", handle -> {
            int ratings = 0;
            for (var answer : answers) {
                ratings += handle.execute("DELETE FROM rating WHERE answer = ?", answer.value());
                handle.execute("DELETE FROM answer WHERE id = ?", answer.value());
            }
            return ratings;
        });
    }

    @Override
    public Optional<DocumentId> focus(ConversationId conversation, Instant since) {
        return database.read("reading what " + conversation + " is about", handle -> handle
                .select("SELECT document FROM focus WHERE chat = ? AND thread = ? AND used_at > ?",
                        conversation.chat().toString(), conversation.thread(), since.toEpochMilli())
                .mapTo(String.class).findOne()).map(DocumentId::new);
    }

    @Override
    public void setFocus(ConversationId conversation, Optional<DocumentId> document, Instant at) {
        var chat = conversation.chat().toString();
        database.write("storing what " + conversation + " is about", handle -> document.isEmpty()
                ? handle.execute("DELETE FROM focus WHERE chat = ? AND thread = ?", chat, conversation.thread())
                : handle.execute("""
                                 INSERT INTO focus (chat, thread, document, used_at) VALUES (?, ?, ?, ?)
                                 ON CONFLICT (chat, thread) DO UPDATE SET document = excluded.document,
                                   used_at = excluded.used_at""", chat, conversation.thread(), document.get().value(),
                        at.toEpochMilli()));
    }

    @Override
    public void forgetFocuses(ChatId chat) {
        database.write("forgetting what conversations in " + chat + " are about",
                handle -> handle.execute("DELETE FROM focus WHERE chat = ?", chat.toString()));
    }

    @Override
    public void move(ChatId from, ChatId to) {
        database.write("moving " + from + " to " + to, handle -> {
            handle.execute("UPDATE answer SET chat = ? WHERE chat = ?", to.toString(), from.toString());
            handle.execute("UPDATE OR REPLACE focus SET chat = ? WHERE chat = ?", to.toString(), from.toString());
            return handle.execute("UPDATE OR REPLACE chat_language SET chat = ? WHERE chat = ?", to.toString(),
                    from.toString());
        });
    }
}
