package dev.quoth.bot.console;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.quoth.corpus.store.CorpusStore;
import dev.quoth.retrieval.answer.Answer;
import dev.quoth.retrieval.answer.Answered;
import dev.quoth.retrieval.answer.Citation;
import dev.quoth.retrieval.answer.Claim;
import dev.quoth.retrieval.search.FoundPassage;
import dev.quoth.retrieval.search.Question;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Writes answers as JSON, for scripts.
///
/// @param store says where passages stand
record AnswerJson(CorpusStore store) {
    private static final int RETRIEVED = 10;

    /// Returns `answered`, to a question that was asked by itself, on one line.
    ///
    /// @param text the answer in words
    String line(Answered answered, String text) {
        return line(new BatchLine.Asked("null", List.of(), answered.question().text()), answered, text);
    }

    /// Returns `answered`, to what was `asked`, on one line; with how it was read where that is not word for word.
    ///
    /// @param text the answer in words
    String line(BatchLine.Asked asked, Answered answered, String text) {
        return JsonLine.of(json -> {
            json.writeFieldName("id");
            json.writeRawValue(asked.id());
            json.writeStringField("question", asked.question().strip());
            if (!answered.question().text().equals(Question.of(asked.question()).text())) {
                json.writeStringField("read_as", answered.question().text());
            }
            json.writeStringField("kind", kind(answered.answer()));
            json.writeStringField("text", text);
            json.writeStringField("language", answered.question().language().tag());
            if (answered.answer() instanceof Answer.Grounded found && found.disagreement().isPresent()) {
                json.writeBooleanField("disagree", true);
            }
            if (answered.answer() instanceof Answer.Grounded found && !found.claims().isEmpty()) {
                json.writeArrayFieldStart("claims");
                for (var claim : found.claims()) {
                    write(json, claim);
                }
                json.writeEndArray();
            }
            json.writeArrayFieldStart("citations");
            for (var citation : citations(answered.answer())) {
                write(json, citation);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("retrieved");
            for (var found : answered.retrieved().stream().limit(RETRIEVED).toList()) {
                write(json, found);
            }
            json.writeEndArray();
            json.writeNumberField("millis", answered.took().toNanos() / 1e6);
        });
    }

    /// Returns the line for what could not be asked.
    static String unasked(String id, String reason) {
        return JsonLine.of(json -> {
            json.writeFieldName("id");
            json.writeRawValue(id);
            json.writeStringField("question", "");
            json.writeStringField("kind", "unavailable");
            json.writeStringField("text", reason);
            json.writeStringField("language", "en");
            json.writeArrayFieldStart("citations");
            json.writeEndArray();
            json.writeArrayFieldStart("retrieved");
            json.writeEndArray();
            json.writeNumberField("millis", 0.0);
        });
    }

    private static String kind(Answer answer) {
        return switch (answer) {
            case Answer.Grounded found -> "answer";
            case Answer.NotFound nothing -> "not_found";
            case Answer.Unavailable failed -> "unavailable";
        };
    }

    private static List<Citation> citations(Answer answer) {
        return answer instanceof Answer.Grounded found ? found.citations() : List.of();
    }

    private static void write(JsonGenerator json, Claim claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", claim.text());
        json.writeNumberField("citation", claim.citation());
        json.writeStringField("translation", claim.translation().orElse(null));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Citation citation) throws IOException {
        var document = citation.document();
        json.writeStartObject();
        json.writeNumberField("n", citation.number());
        json.writeStringField("quote", citation.quote());
        json.writeStringField("document", document.id().value());
        json.writeStringField("source", document.address());
        json.writeStringField("title", document.title());
        json.writeStringField("published", document.published() == null ? null : document.published().toString());
        if (citation.part().isPresent()) {
            var part = citation.part().get();
            json.writeStringField("part", part.kind().name().toLowerCase(Locale.ROOT) + " " + part.name());
        }
        json.writeNumberField("start", citation.span().start());
        json.writeNumberField("end", citation.span().end());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, FoundPassage found) throws IOException {
        var passage = found.candidate().passage();
        var document = store.document(passage.document());
        json.writeStartObject();
        json.writeStringField("document", passage.document().value());
        json.writeStringField("source", document.isPresent() ? document.get().address() : "");
        json.writeStringField("passage", passage.toString());
        json.writeNumberField("score", found.score());
        json.writeEndObject();
    }
}
