package dev.quoth.bot.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.quoth.bot.chat.Action.Rating;
import dev.quoth.bot.chat.AnswerId;
import dev.quoth.bot.conversation.ConversationStore.Feedback;
import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.corpus.store.CorpusStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Makes questions with known answers of the answers that people rated.
@Command(name = "feedback", description = "Writes answers that were rated as question JSON lines, for 'quoth eval'.", footer = {
        "", "Examples:", "  quoth feedback --out rated.jsonl --since 2026-11-01", "  quoth eval rated.jsonl", "",
        "Thumbs up: the answer, or that nothing was found, is right. Thumbs down: none of what was quoted is an answer, so",
        "that to refuse is right; put the right answer in where you know it. The last rating of an answer counts. Left out:",
        "thumbs down for 'nothing found', of which nobody knows the right answer, and what was quoted from documents that",
        "are gone.",
        "Fields: id, question, lang, rating, match, docs, quote_must_contain, must_not_quote.",
        "Exit code 1: nothing was rated."})
final class FeedbackCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    QuothCommand quoth;

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "-", description = "Where they go; default: standard output.")
    String out = "-";

    @Option(names = "--since", paramLabel = "DATE", description = "Only what was rated on this day (of UTC) or later, such as 2026-11-01.")
    @Nullable
    LocalDate since;

    @Override
    public Integer call() {
        var root = QuothCommand.of(quoth);
        var surroundings = root.surroundings();
        try (var home = root.openToRead()) {
            var file = home.folder().path().resolve(ChatDatabase.FILE);
            var rated = Files.exists(file) ? rated(file) : List.<Feedback>of();
            if (rated.isEmpty()) {
                surroundings.tell("quoth: no answer was rated");
                return ExitCode.NO;
            }
            long written = 0;
            try (var lines = TextFiles.writer(out, surroundings)) {
                for (var feedback : rated) {
                    var line = line(feedback, home.store());
                    line.ifPresent(lines::print);
                    written += line.isPresent() ? 1 : 0;
                }
            }
            if (written < rated.size()) {
                surroundings.tell(SummaryText.counted(Math.toIntExact(rated.size() - written), "rating was",
                        "ratings were") + " left out, of which no right answer is known");
            }
            return ExitCode.DONE;
        }
    }

    /// The last rating of each answer, in the order in which they were given.
    private List<Feedback> rated(Path file) {
        var start = since == null ? Instant.EPOCH : since.atStartOfDay(ZoneOffset.UTC).toInstant();
        var last = new LinkedHashMap<AnswerId, Feedback>();
        try (var chats = ChatDatabase.open(file)) {
            chats.conversations().forEachFeedback(feedback -> {
                last.remove(feedback.answer().id());
                last.put(feedback.answer().id(), feedback);
            });
        }
        return last.values().stream().filter(feedback -> !feedback.at().isBefore(start)).toList();
    }

    private static Optional<String> line(Feedback feedback, CorpusStore store) {
        boolean isGood = feedback.rating() == Rating.UP;
        boolean isRefusal = feedback.answer().citations().isEmpty();
        if (isRefusal) {
            return isGood
                    ? Optional.of(line(feedback, json -> json.writeStringField("match", "none")))
                    : Optional.empty();
        }
        if (!isGood) {
            return Optional.of(line(feedback, json -> {
                json.writeStringField("match", "none");
                write(json, "must_not_quote",
                        feedback.answer().citations().stream().map(cited -> cited.quote()).toList());
            }));
        }
        var documents = documents(feedback, store);
        var held = feedback.answer().shortForm().orElse(feedback.answer().citations().getFirst().quote());
        return documents.isEmpty() ? Optional.empty() : Optional.of(line(feedback, json -> {
            json.writeStringField("match", "any");
            write(json, "docs", documents);
            write(json, "quote_must_contain", List.of(held));
        }));
    }

    /// The names of the files that were quoted and are still there.
    private static List<String> documents(Feedback feedback, CorpusStore store) {
        return feedback.answer().citations().stream().map(cited -> cited.passage().document()).distinct()
                .flatMap(id -> store.document(id).stream())
                .map(document -> String.valueOf(Path.of(document.address()).getFileName())).distinct().toList();
    }

    private static String line(Feedback feedback, JsonLine.Fields gold) {
        return JsonLine.of(json -> {
            json.writeStringField("id", feedback.answer().id().value());
            json.writeStringField("question", feedback.answer().readAs());
            json.writeStringField("lang", feedback.answer().language().tag());
            json.writeStringField("rating", feedback.rating() == Rating.UP ? "up" : "down");
            gold.write(json);
        });
    }

    private static void write(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
