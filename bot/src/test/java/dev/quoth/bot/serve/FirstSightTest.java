package dev.quoth.bot.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.Sender;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.conversation.AnswerRecord;
import dev.quoth.bot.conversation.ConversationStore;
import dev.quoth.bot.home.HomeLibrary;
import dev.quoth.bot.slack.HomeContent.Home;
import dev.quoth.bot.slack.HomeContent.Recent;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.config.AccessSettings;
import dev.quoth.corpus.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SampleService.Shared.class)
class FirstSightTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
    private static final Venue APP_HOME = Venue.of(new ChatId(Platform.SLACK, "T1/D1"), Venue.Kind.PRIVATE);
    private static final Sender ANN = sender("T1/U1", false);

    @TempDir
    Path folder;

    private static Sender sender(String id, boolean isGuest) {
        return new Sender(new UserId(Platform.SLACK, id), "Ann", Optional.of(Language.EN), Optional.empty(), isGuest);
    }

    @Test
    void showsWhatCanBeAskedAndWhatThePersonAsked(SampleService sample) {
        try (var chats = ChatDatabase.open(folder.resolve("chats.db"));
                var library = new HomeLibrary(sample.home(), CLOCK)) {
            var answers = chats.conversations();
            ask(answers, "a", ANN, "Who built it?");
            ask(answers, "b", sender("T1/U2", false), "Who else?");
            ask(answers, "c", ANN, "When?");
            ask(answers, "d", ANN, "Who built it?");
            var everybody = new Access(new AccessSettings(true, List.of(), List.of()), chats.grants(), CLOCK);
            var sight = new FirstSight(everybody, library, answers,
                    (person, language) -> List.of("digest of " + person));

            assertEquals(new Home(Language.EN, true,
                    List.of("What is said about “Hong Kong starts licensing stablecoin issuers”?",
                            "What is said about “Huawei puts a fifth of its revenue into research”?",
                            "What is said about “CHIPS Act: what Washington pays to make semiconductors at home”?"),
                    List.of("default (documents: 18, newest: 2025-12-22)"), List.of("digest of " + ANN.id()),
                    List.of(new Recent("Who built it?", Optional.empty()), new Recent("When?", Optional.empty()))),
                    sight.of(ANN, APP_HOME));

            answers.setLanguage(APP_HOME.chat(), Optional.of(Language.ZH_HANT));
            assertEquals(Language.ZH_HANT, sight.of(ANN, APP_HOME).language());
        }
    }

    @Test
    void showsNothingToThoseWhoMayNotAsk(SampleService sample) {
        try (var chats = ChatDatabase.open(folder.resolve("chats.db"));
                var library = new HomeLibrary(sample.home(), CLOCK)) {
            var answers = chats.conversations();
            var guest = sender("T1/U3", true);
            ask(answers, "a", ANN, "Who built it?");
            ask(answers, "b", guest, "Who built it?");
            var nobody = new Access(new AccessSettings(false, List.of(), List.of()), chats.grants(), CLOCK);
            var everybody = new Access(new AccessSettings(true, List.of(), List.of()), chats.grants(), CLOCK);
            var nothing = new Home(Language.EN, false, List.of(), List.of(), List.of(), List.of());

            assertEquals(nothing,
                    new FirstSight(nobody, library, answers, (person, language) -> List.of("digest of " + person))
                            .of(ANN, APP_HOME));
            assertEquals(nothing,
                    new FirstSight(everybody, library, answers, (person, language) -> List.of("digest of " + person))
                            .of(guest, APP_HOME));
        }
    }

    private static void ask(ConversationStore answers, String id, Sender asker, String question) {
        var asked = new AnswerRecord.Asked(new EventId(Platform.SLACK, id), APP_HOME, "m" + id, asker.id(),
                CLOCK.instant(), question);
        answers.put(new AnswerRecord(new AnswerId(id), asked, question, Language.EN, Optional.empty(), List.of(),
                List.of()));
    }
}
