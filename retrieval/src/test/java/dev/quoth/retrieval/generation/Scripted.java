package dev.quoth.retrieval.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quoth.retrieval.languagemodel.Completion;
import dev.quoth.retrieval.languagemodel.LanguageModel;
import dev.quoth.retrieval.languagemodel.LanguageModelException;
import dev.quoth.retrieval.languagemodel.Prompt;
import dev.quoth.retrieval.languagemodel.Usage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// A language model that says what a test wants, in pieces of a few characters, and keeps what it was asked.
public final class Scripted implements LanguageModel {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PIECE = 7;

    private final Function<Asked, String> words;
    private final List<Prompt> asked = Collections.synchronizedList(new ArrayList<>());

    /// A prompt, as a model that reads it sees it.
    ///
    /// @param data the asker's last words
    public record Asked(Prompt prompt, JsonNode data, int time) {

        public String question() {
            return data.path("question").asText();
        }

        /// Returns the passages in order.
        public List<String> passages() {
            var passages = new ArrayList<String>();
            data.path("passages").forEach(passage -> passages.add(passage.path("text").asText()));
            return passages;
        }

        /// Returns the number of the passage that holds `text`; 1 where none does.
        public int passageWith(String text) {
            for (int at = 0; at < passages().size(); at++) {
                if (passages().get(at).contains(text)) {
                    return at + 1;
                }
            }
            return 1;
        }
    }

    /// @param words makes an answer of what is asked
    public Scripted(Function<Asked, String> words) {
        this.words = words;
    }

    /// Returns the JSON of an answer with `claims`, each text, passage and quote.
    public static String claims(Object... claims) {
        return json(Map.of("answered", true, "claims", List.of(claims)));
    }

    public static Map<String, Object> claim(String text, int passage, String quote) {
        return Map.of("text", text, "passage", passage, "quote", quote, "translation", "");
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Prompt> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Completion complete(Prompt prompt, Consumer<String> heard) throws LanguageModelException {
        asked.add(prompt);
        var said = words.apply(new Asked(prompt, data(prompt), asked.size()));
        for (int at = 0; at < said.length(); at += PIECE) {
            heard.accept(said.substring(at, Math.min(said.length(), at + PIECE)));
        }
        return new Completion(said, new Usage(100, said.length() / 4 + 1), name(), true);
    }

    /// The first turn holds the passages, whatever was sent back since.
    private static JsonNode data(Prompt prompt) {
        try {
            return JSON.readTree(prompt.turns().getFirst().text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the first turn is no JSON: " + prompt.turns().getFirst().text(), e);
        }
    }
}
