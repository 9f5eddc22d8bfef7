package dev.quoth.bot.store;

import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.ConversationId;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.conversation.AnswerRecord;
import dev.quoth.bot.conversation.AnswerRecord.Asked;
import dev.quoth.bot.conversation.AnswerRecord.Cited;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Answers with their citations and passages, in one transaction.
record AnswerTable(Handle handle) {
    private static final String COLUMNS = """
                                          id, event, chat, thread, kind, message, asker, asked_at, question, read_as,
                                          language, short_form, document""";

    void put(AnswerRecord answer) {
        var id = answer.id().value();
        var asked = answer.asked();
        var conversation = asked.venue().conversation();
        handle.execute("""
                       INSERT INTO answer (id, event, chat, thread, kind, message, asker, asked_at, question, read_as,
                         language, short_form, document)
                       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                       ON CONFLICT (id) DO UPDATE SET read_as = excluded.read_as, language = excluded.language,
                         short_form = excluded.short_form, document = excluded.document""", id,
                asked.event().toString(),
                conversation.chat().toString(), conversation.thread(), asked.venue().kind().name(), asked.message(),
                asked.asker().toString(), asked.at().toEpochMilli(), asked.text(), answer.readAs(),
                answer.language().tag(), answer.shortForm().orElse(null),
                answer.within().map(DocumentId::value).orElse(null));
        handle.execute("DELETE FROM answer_citation WHERE answer = ?", id);
        handle.execute("DELETE FROM answer_passage WHERE answer = ?", id);
        for (int at = 0; at < answer.citations().size(); at++) {
            var cited = answer.citations().get(at);
            handle.execute("""
                           INSERT INTO answer_citation (answer, number, passage, version, start_at, end_at, quote)
                           VALUES (?, ?, ?, ?, ?, ?, ?)""", id, at + 1, cited.passage().toString(), cited.version(),
                    cited.span().start(), cited.span().end(), cited.quote());
        }
        for (int at = 0; at < answer.passages().size(); at++) {
            handle.execute("INSERT INTO answer_passage (answer, number, passage) VALUES (?, ?, ?)", id, at + 1,
                    answer.passages().get(at).toString());
        }
    }

    Optional<AnswerRecord> find(AnswerId id) {
        return handle.select("SELECT " + COLUMNS + " FROM answer WHERE id = ?", id.value())
                .map((row, context) -> answer(row)).findOne();
    }

    List<AnswerRecord> last(ConversationId conversation, Instant since, int most) {
        return handle.select("SELECT " + COLUMNS + """
                                                    FROM answer WHERE chat = ? AND thread = ? AND asked_at > ?
                                                   ORDER BY asked_at DESC, number DESC LIMIT ?""",
                conversation.chat().toString(), conversation.thread(),
                since.toEpochMilli(), most).map((row, context) -> answer(row)).list().reversed();
    }

    List<AnswerRecord> lastOf(UserId asker, int most) {
        return handle.select("SELECT " + COLUMNS + " FROM answer WHERE asker = ? ORDER BY number DESC LIMIT ?",
                asker.toString(), most).map((row, context) -> answer(row)).list();
    }

    List<AnswerRecord> toMessage(ChatId chat, MessageId message) {
        return handle.select("SELECT " + COLUMNS + " FROM answer WHERE chat = ? AND message = ? ORDER BY number",
                chat.toString(), message.value()).map((row, context) -> answer(row)).list();
    }

    private AnswerRecord answer(ResultSet row) throws SQLException {
        var id = row.getString(1);
        var asked = new Asked(EventId.parse(row.getString(2)),
                new Venue(ChatId.parse(row.getString(3)), row.getString(4), Venue.Kind.valueOf(row.getString(5))),
                row.getString(6), UserId.parse(row.getString(7)), Instant.ofEpochMilli(row.getLong(8)),
                row.getString(9));
        return new AnswerRecord(new AnswerId(id), asked, row.getString(10), Language.ofTag(row.getString(11)),
                Optional.ofNullable(row.getString(12)), citations(id), passages(id),
                Optional.ofNullable(row.getString(13)).map(DocumentId::new));
    }

    private List<Cited> citations(String answer) {
        return handle.select("""
                             SELECT passage, version, start_at, end_at, quote FROM answer_citation
                             WHERE answer = ? ORDER BY number""", answer)
                .map((row, context) -> new Cited(PassageId.parse(row.getString(1)), row.getString(2),
                        new Span(row.getInt(3), row.getInt(4)), row.getString(5)))
                .list();
    }

    private List<PassageId> passages(String answer) {
        return handle.select("SELECT passage FROM answer_passage WHERE answer = ? ORDER BY number", answer)
                .map((row, context) -> PassageId.parse(row.getString(1))).list();
    }
}
