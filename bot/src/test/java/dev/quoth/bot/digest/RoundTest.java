package dev.quoth.bot.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.delivery.Lane;
import dev.quoth.bot.delivery.Outgoing.Pace;
import dev.quoth.bot.delivery.Poster.Reach;
import dev.quoth.bot.delivery.Settlement;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is issued when, after /digest on 08:30 UTC` on a Saturday at noon.
class RoundTest {
    private static final Duration TO_SUNDAY_MORNING = Duration.ofHours(20).plusMinutes(31);
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;
    private DigestTalk talk;

    @BeforeEach
    void begin() throws Exception {
        talk = new DigestTalk(folder);
        talk.say("/digest on 08:30 UTC");
    }

    @AfterEach
    void end() {
        talk.close();
    }

    @Test
    void comesEachDay() {
        assertEquals(List.of("2026-11-22 ON_TIME"), talk.pass(TO_SUNDAY_MORNING));
        assertEquals(List.of(), talk.pass(Duration.ofHours(1)));
        assertEquals(List.of("2026-11-23 ON_TIME"), talk.pass(Duration.ofHours(23)));
    }

    @Test
    void comesLateAndOnceAfterTheMachineSlept() {
        assertEquals(List.of("2026-11-25 LATE"), talk.pass(TO_SUNDAY_MORNING.plusDays(3).plusHours(5)));
        assertEquals(List.of(), talk.pass(Duration.ofHours(1)));
    }

    @Test
    void doesNotComeAfterTheGraceAndSaysSo() throws Exception {
        assertEquals(List.of(), talk.pass(TO_SUNDAY_MORNING.plusHours(7)));
        assertEquals(
                """
                Digests here:
                - 1. 08:30 every day (UTC time), at most 8 items; next on Mon 23 Nov at 08:30 (the last one did not come)""",
                talk.hear("/digest list"));
        assertEquals(List.of("2026-11-23 ON_TIME"), talk.pass(Duration.ofHours(17)));
        assertEquals(List.of("Digests: 1, of which 0 paused; last 2026-11-23 08:31 UTC, next 2026-11-24 08:30 UTC"),
                talk.digests().status().lines(Language.EN));
    }

    @Test
    void comesOnceWhereTheClockIsPutBack() {
        talk.pass(TO_SUNDAY_MORNING);
        talk.pass(Duration.ofHours(-2));
        talk.digests().agenda().straighten();
        assertEquals(List.of(), talk.pass(Duration.ofHours(2)));
        assertEquals(List.of("2026-11-23 ON_TIME"), talk.pass(DAY));
    }

    @Test
    void missesNothingWhereTheClockWasWrongForAWhile() {
        assertEquals(List.of("2026-11-29 ON_TIME"), talk.pass(TO_SUNDAY_MORNING.plusDays(7)));
        talk.clock.pass(Duration.ofDays(-7));
        talk.digests().agenda().straighten();
        assertEquals(List.of("2026-11-23 ON_TIME"), talk.pass(DAY));
    }

    @Test
    void waitsForAChatThatShutItOutAndSendsOneWhenItIsBack() {
        talk.reach = Reach.SHUT_OUT;
        talk.pass(TO_SUNDAY_MORNING);
        assertEquals(List.of(), talk.pass(DAY));
        assertEquals("Digest %s in telegram:7: we were shut out of the chat (2026-11-23 08:31 UTC)"
                .formatted(talk.subscriptions().getFirst().id()),
                talk.digests().status().lines(Language.EN).getLast());
        talk.reach = Reach.REACHED;
        assertEquals(List.of("2026-11-24 ON_TIME"), talk.pass(DAY));
    }

    @Test
    void isNotSentToThoseWhoAreNotLetInAnyMore() {
        talk.asking = new Permission.Stranger();
        assertEquals(List.of(), talk.pass(TO_SUNDAY_MORNING));
        talk.asking = Permission.Guest.OF_ALL;
        assertEquals(List.of("2026-11-23 ON_TIME"), talk.pass(DAY));
    }

    @Test
    void isTriedAgainWhereItCouldNotBeMade() {
        talk.maker = (subscription, guest, told, occasion) -> {
            throw new IllegalStateException("the index is gone");
        };
        assertEquals(List.of(), talk.pass(TO_SUNDAY_MORNING));
        assertEquals(1, talk.digests().status().troubled());
        talk.maker = Paper::edition;
        assertEquals(List.of("2026-11-22 ON_TIME"), talk.pass(Duration.ofMinutes(2)));
        assertEquals(0, talk.digests().status().troubled());
    }

    @Test
    void comesAgainFromTheDayUntilWhichItIsPaused() throws Exception {
        talk.say("/digest pause until 2026-11-24");
        assertEquals(List.of(), talk.pass(TO_SUNDAY_MORNING));
        assertEquals(List.of(), talk.pass(DAY));
        assertEquals(List.of("2026-11-24 ON_TIME"), talk.pass(DAY));
        assertEquals(List.of("2026-11-25 ON_TIME"), talk.pass(DAY));
    }

    @Test
    void movesWithItsChat() {
        talk.digests().move(new ChatId(Platform.TELEGRAM, "7"), new ChatId(Platform.TELEGRAM, "8"));
        talk.clock.pass(TO_SUNDAY_MORNING);
        assertEquals("telegram:8", talk.subscriptions().getFirst().venue().chat().toString());
    }

    @Test
    void tellsAgainWhatCouldNotBeDelivered() {
        talk.clock.pass(TO_SUNDAY_MORNING.plusMinutes(5));
        var id = talk.subscriptions().getFirst().id();
        talk.step();
        var row = talk.chats.outbox().next(new Lane(talk.venue.chat(), Pace.LEISURE)).orElseThrow();
        talk.chats.outbox().settle(row.dispatch().id(), new Settlement.GivenUp("too old"), talk.clock.instant());
        var told = talk.chats.editions().told(id);
        var document = DocumentId.of("news", "2026-11-22T08:30:00Z");
        assertEquals(Set.of(document), told.waiting());
        assertEquals(Optional.empty(), told.last(document));
    }

    @Test
    void countsWhatIsOnItsWayAsTold() {
        talk.clock.pass(TO_SUNDAY_MORNING.plusMinutes(5));
        talk.step();
        var told = talk.chats.editions().told(talk.subscriptions().getFirst().id());
        assertEquals(Set.of(), told.waiting());
        assertEquals("Sentence.", told.last(DocumentId.of("news", "2026-11-22T08:30:00Z")).orElseThrow().sentence());
    }
}
