package dev.quoth.bot.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.access.Grant;
import dev.quoth.bot.access.Right;
import dev.quoth.config.Principal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteGrantStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Principal ANN = new Principal.Telegram(7);
    private static final Grant OPERATOR = new Grant(ANN, new Right.Operator(), "telegram:1", NOON);
    private static final Grant GUESTS = new Grant(new Principal.Telegram(-100), new Right.Guest(Set.of("press", "板")),
            "telegram:2", NOON.plusSeconds(1));
    private static final Grant DENIED = new Grant(new Principal.Slack("T01", "U02"), new Right.Denied(), "slack:3",
            NOON.plusSeconds(2));

    @TempDir
    Path folder;

    @Test
    void keepsRightsWithTheirCollectionsFromOneStartToTheNext() {
        try (var database = open()) {
            var store = database.grants();
            List.of(DENIED, GUESTS, OPERATOR).forEach(store::put);
        }
        try (var database = open()) {
            assertEquals(List.of(OPERATOR, GUESTS, DENIED), database.grants().all());
        }
    }

    @Test
    void keepsTheLastRightOfEachAlone() {
        try (var database = open()) {
            var store = database.grants();
            var later = new Grant(GUESTS.principal(), new Right.Guest(Set.of()), "telegram:9", NOON);
            store.put(GUESTS);
            store.put(later);

            assertEquals(Optional.of(later), store.find(GUESTS.principal()));
        }
    }

    @Test
    void forgetsARight() {
        try (var database = open()) {
            var store = database.grants();
            store.put(GUESTS);
            store.remove(GUESTS.principal());
            store.remove(ANN);

            assertEquals(Optional.empty(), store.find(GUESTS.principal()));
        }
    }

    private ChatDatabase open() {
        return ChatDatabase.open(folder.resolve(ChatDatabase.FILE));
    }
}
