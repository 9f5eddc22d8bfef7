package dev.quoth.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.chat.Action.Rating;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.chat.ChatId;
import dev.quoth.bot.chat.EventId;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.chat.Venue;
import dev.quoth.bot.console.Quoth.Result;
import dev.quoth.bot.conversation.AnswerRecord;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.corpus.DocumentId;
import dev.quoth.corpus.Language;
import dev.quoth.corpus.PassageId;
import dev.quoth.corpus.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackCommandTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String QUOTE = "The old mill at Aston was built in 1842";
    private static final UserId ANN = new UserId(Platform.TELEGRAM, "7");

    @TempDir
    Path folder;
    private Quoth quoth;
    private Path mill;

    @BeforeEach
    void addDocuments() throws IOException {
        var docs = Files.createDirectories(folder.resolve("docs"));
        mill = Files.writeString(docs.resolve("mill.txt"), QUOTE + " and grinds to this day.\n");
        quoth = Quoth.in(folder.resolve("home"));
        quoth.run("add", docs.toString());
    }

    @Test
    void writesWhatWasRatedForEval() {
        rate(answer("good", "When was the old mill at Aston built?", Optional.of("1842"), List.of(cited())), Rating.UP,
                0);
        rate(answer("bad", "Who built the ferry?", Optional.empty(), List.of(cited())), Rating.DOWN, 1);
        rate(answer("refused", "Who owns the moon?", Optional.empty(), List.of()), Rating.UP, 2);
        rate(answer("unknown", "Who owns the mill?", Optional.empty(), List.of()), Rating.DOWN, 3);
        var file = folder.resolve("rated.jsonl").toString();

        assertEquals(
                new Result(0,
                        """
                        {"id":"good","question":"When was the old mill at Aston built?","lang":"en","rating":"up","match":"any","docs":["mill.txt"],"quote_must_contain":["1842"]}
                        {"id":"bad","question":"Who built the ferry?","lang":"en","rating":"down","match":"none","must_not_quote":["The old mill at Aston was built in 1842"]}
                        {"id":"refused","question":"Who owns the moon?","lang":"en","rating":"up","match":"none"}
                        """,
                        "1 rating was left out, of which no right answer is known\n"),
                quoth.run("feedback"));
        quoth.run("feedback", "--out", file);
        assertEquals(0, quoth.run("eval", file, "--quick").exitCode());
    }

    @Test
    void countsTheLastRatingAndTheDaysThatAreWanted() {
        var answer = answer("good", "When was the old mill at Aston built?", Optional.empty(), List.of(cited()));
        rate(answer, Rating.DOWN, 0);
        rate(answer, Rating.UP, 86_400);

        assertEquals(new Result(0,
                """
                {"id":"good","question":"When was the old mill at Aston built?","lang":"en","rating":"up","match":"any","docs":["mill.txt"],"quote_must_contain":["The old mill at Aston was built in 1842"]}
                """,
                ""), quoth.run("feedback", "--since", "2026-11-21"));
        assertEquals(new Result(1, "", "quoth: no answer was rated\n"),
                quoth.run("feedback", "--since", "2026-11-22"));
    }

    @Test
    void saysThatNothingWasRated() {
        assertEquals(new Result(1, "", "quoth: no answer was rated\n"), quoth.run("feedback"));
    }

    @Test
    void asksForADayInItsForm() {
        assertEquals(2, quoth.run("feedback", "--since", "yesterday").exitCode());
    }

    private AnswerRecord.Cited cited() {
        var passage = new PassageId(DocumentId.of("default", mill.toString()), 0);
        return new AnswerRecord.Cited(passage, "version", new Span(0, QUOTE.length()), QUOTE);
    }

    private static AnswerRecord answer(String id, String question, Optional<String> shortForm,
            List<AnswerRecord.Cited> citations) {
        var asked = new AnswerRecord.Asked(new EventId(Platform.TELEGRAM, id),
                Venue.of(new ChatId(Platform.TELEGRAM, "7"), Venue.Kind.PRIVATE), "m", ANN, NOON, question);
        return new AnswerRecord(new AnswerId(id), asked, question, Language.EN, shortForm, citations, List.of());
    }

    private void rate(AnswerRecord answer, Rating rating, long seconds) {
        try (var chats = ChatDatabase.open(folder.resolve("home").resolve(ChatDatabase.FILE))) {
            chats.conversations().put(answer);
            chats.conversations().rate(answer.id(), ANN, rating, NOON.plusSeconds(seconds));
        }
    }
}
