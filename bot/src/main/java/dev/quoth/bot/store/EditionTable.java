package dev.quoth.bot.store;

import dev.quoth.bot.digest.EditionStore.Issue;
import dev.quoth.bot.digest.EditionStore.IssuePart;
import dev.quoth.bot.digest.EditionStore.LastEdition;
import dev.quoth.bot.digest.Mark;
import dev.quoth.bot.digest.SubscriptionId;
import dev.quoth.bot.digest.Telling;
import dev.quoth.corpus.DocumentId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The editions with their messages and what these tell.
record EditionTable(Handle handle) {

    boolean holds(SubscriptionId subscription, String name) {
        return handle.select("SELECT 1 FROM edition WHERE subscription = ? AND name = ?", subscription.value(), name)
                .mapTo(Integer.class).findOne().isPresent();
    }

    void insert(Issue issue) {
        long edition = handle.select("""
                                     INSERT INTO edition (subscription, name, made_at, mark_store, mark_generation)
                                     VALUES (?, ?, ?, ?, ?)
                                     RETURNING number""", issue.subscription().value(), issue.name(),
                issue.made().toEpochMilli(), issue.upTo().store(), issue.upTo().generation()).mapTo(Long.class).one();
        int number = 0;
        for (var part : issue.parts()) {
            insert(edition, ++number, part);
        }
        issue.waiting().forEach(document -> handle
                .execute("INSERT INTO edition_waiting (edition, document) VALUES (?, ?)", edition, document.value()));
    }

    private void insert(long edition, int number, IssuePart part) {
        handle.execute("INSERT INTO edition_part (edition, part, posting) VALUES (?, ?, ?)", edition, number,
                part.posting().name().orElseThrow());
        int item = 0;
        for (var told : part.tells()) {
            handle.execute("""
                           INSERT INTO edition_item (edition, part, number, document, version, sentence)
                           VALUES (?, ?, ?, ?, ?, ?)""", edition, number, ++item, told.document().value(),
                    told.version(), told.sentence());
        }
    }

    /// Whether there are messages of `subscription` of which it is not known what came of them; of any where that is empty.
    boolean isOpen(Optional<SubscriptionId> subscription) {
        return subscription
                .map(id -> handle.select("""
                                         SELECT 1 FROM edition e JOIN edition_part p ON p.edition = e.number
                                         WHERE e.subscription = ? AND p.outcome IS NULL LIMIT 1""", id.value()))
                .orElseGet(() -> handle.select("SELECT 1 FROM edition_part WHERE outcome IS NULL LIMIT 1"))
                .mapTo(Integer.class).findOne().isPresent();
    }

    /// Notes what the outbox says of the messages of `subscription`; of all where that is empty.
    void settle(Optional<SubscriptionId> subscription) {
        var those = subscription.map(id -> " AND edition IN (SELECT number FROM edition WHERE subscription = ?)")
                .orElse("");
        var id = subscription.map(SubscriptionId::value).stream().toArray();
        handle.execute("""
                       UPDATE edition_part SET outcome = 'lost', reason = (
                           SELECT max(reason) FROM outbox
                           WHERE name = posting AND state = 'given_up')
                       WHERE outcome IS NULL AND EXISTS (
                           SELECT 1 FROM outbox WHERE name = posting AND state = 'given_up')""" + those, id);
        handle.execute("""
                       UPDATE edition_part SET outcome = 'sent'
                       WHERE outcome IS NULL AND NOT EXISTS (
                           SELECT 1 FROM outbox WHERE name = posting AND state <> 'sent')""" + those, id);
    }

    /// Returns what was told last of each document, in messages that were not lost.
    Map<DocumentId, Telling> told(SubscriptionId subscription) {
        var told = new HashMap<DocumentId, Telling>();
        handle.select("""
                      SELECT i.document, i.version, i.sentence
                      FROM edition e
                      JOIN edition_part p ON p.edition = e.number
                      JOIN edition_item i ON i.edition = p.edition AND i.part = p.part
                      WHERE e.subscription = ? AND (p.outcome IS NULL OR p.outcome <> 'lost')
                      ORDER BY e.number, p.part, i.number""", subscription.value())
                .map((row, context) -> new Telling(new DocumentId(row.getString(1)), row.getString(2),
                        row.getString(3)))
                .forEach(telling -> told.put(telling.document(), telling));
        return told;
    }

    /// Returns what is still to be told: what the last edition had no room for, and what was lost and not told since.
    Set<DocumentId> waiting(SubscriptionId subscription) {
        var waiting = new HashSet<DocumentId>();
        handle.select("""
                      SELECT document FROM edition_waiting
                      WHERE edition = (SELECT max(number) FROM edition WHERE subscription = :id)
                      UNION
                      SELECT i.document
                      FROM edition e
                      JOIN edition_part p ON p.edition = e.number AND p.outcome = 'lost'
                      JOIN edition_item i ON i.edition = p.edition AND i.part = p.part
                      WHERE e.subscription = :id AND NOT EXISTS (
                          SELECT 1 FROM edition later
                          JOIN edition_part q ON q.edition = later.number AND (q.outcome IS NULL OR q.outcome <> 'lost')
                          JOIN edition_item j ON j.edition = q.edition AND j.part = q.part
                          WHERE later.subscription = :id AND later.number >= e.number AND j.document = i.document)""")
                .bind("id", subscription.value()).mapTo(String.class)
                .forEach(document -> waiting.add(new DocumentId(document)));
        return waiting;
    }

    /// Returns how far the documents were looked at last.
    Optional<Mark> upTo(SubscriptionId subscription) {
        return handle.select("""
                             SELECT mark_store, mark_generation FROM (
                                 SELECT number, mark_store, mark_generation FROM edition WHERE subscription = :id
                                 UNION ALL
                                 SELECT 0, mark_store, mark_generation FROM subscription WHERE id = :id)
                             ORDER BY number DESC LIMIT 1""").bind("id", subscription.value())
                .map((row, context) -> new Mark(row.getString(1), row.getLong(2))).findOne();
    }

    Optional<LastEdition> last(SubscriptionId subscription) {
        return handle
                .select("""
                        SELECT name, made_at, (
                            SELECT max(reason) FROM edition_part p WHERE p.edition = e.number AND p.outcome = 'lost')
                        FROM edition e WHERE subscription = ? ORDER BY number DESC LIMIT 1""",
                        subscription.value())
                .map((row, context) -> new LastEdition(row.getString(1), Instant.ofEpochMilli(row.getLong(2)),
                        Optional.ofNullable(row.getString(3))))
                .findOne();
    }
}
