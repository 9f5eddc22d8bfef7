package dev.quoth.bot.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.access.Budget;
import dev.quoth.bot.access.Gate;
import dev.quoth.bot.access.Pairing;
import dev.quoth.bot.access.Permission;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.Content;
import dev.quoth.bot.chat.Event;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.MessageId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.chat.ReplyPart.Paragraph;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.config.AccessSettings;
import dev.quoth.config.LimitsSettings;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntranceTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private static Event event(int number) {
        return new Event(new EventId(Platform.TELEGRAM, "e" + number),
                Venue.of(new ChatId(Platform.TELEGRAM, "7"), Venue.Kind.PRIVATE),
                new Sender(new UserId(Platform.TELEGRAM, "7"), "Ann"), NOON,
                new Content.Said(new MessageId("m" + number), "Why?", Optional.empty()));
    }

    @Test
    void saysOnceThatOneAsksTooMuch() {
        try (var database = ChatDatabase.open(folder.resolve("chats.db"))) {
            var clock = new SettableClock(NOON);
            var access = new Access(new AccessSettings(true, List.of(), List.of()), database.grants(), clock);
            var entrance = Entrance.of(new Gate(access, new Pairing(access, clock), database.callers(), clock),
                    new Budget(new LimitsSettings(1, 9, 9, 9, 9), database.asked(), clock));
            var guest = Permission.Guest.OF_ALL;
            assertEquals(new Gate.Entry.In(guest), entrance.enter(event(1)));
            assertEquals(Optional.empty(), entrance.refuse(event(1), guest, Language.EN));
            assertEquals(
                    Optional.of(Reply.Message.of(Language.EN, Paragraph.of(
                            "You have asked a lot for now. You can ask again in 60 s; until then I stay silent."))),
                    entrance.refuse(event(2), guest, Language.EN));
            assertEquals(Optional.of(new Reply.Silence()), entrance.refuse(event(3), guest, Language.EN));
            assertEquals(Optional.empty(), entrance.refuse(event(1), guest, Language.EN));
        }
    }
}
