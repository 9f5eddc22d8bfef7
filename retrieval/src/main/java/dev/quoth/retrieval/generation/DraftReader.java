package dev.quoth.retrieval.generation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import com.fasterxml.jackson.core.json.async.NonBlockingJsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads what a model says as it comes: each claim is told as soon as its object ends. What stands before the object, and
/// all that follows it, is passed over; where the text is no JSON any more, nothing further is told. Not safe for use by
/// several threads.
final class DraftReader {

    /// A useful answer has a tenth of it.
    private static final int MOST_CHARACTERS = 40_000;
    private static final int MOST_DEPTH = 8;
    /// The depth of an object in the list of claims.
    private static final int CLAIM = 3;
    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).maxStringLength(MOST_CHARACTERS).build())
            .build();

    private final Consumer<Draft> drafts;
    private final NonBlockingJsonParser parser;
    private final Map<String, String> fields = new HashMap<>();
    private String waiting = "";
    private String name = "";
    private String list = "";
    private int depth;
    private int read;
    private boolean isBegun;
    private boolean isOver;
    private boolean isRefusal;

    DraftReader(Consumer<Draft> drafts) {
        this.drafts = drafts;
        try {
            this.parser = (NonBlockingJsonParser) JSON.createNonBlockingByteArrayParser();
        } catch (IOException e) {
            throw new UncheckedIOException("making a parser", e);
        }
    }

    /// Whether the model said that the passages don't answer.
    boolean isRefusal() {
        return isRefusal;
    }

    /// Reads `piece`, the next of the text.
    void read(String piece) {
        read += piece.length();
        if (isOver || read > MOST_CHARACTERS) {
            isOver = true;
            return;
        }
        var text = waiting + piece;
        waiting = "";
        if (!isBegun) {
            int at = text.indexOf('{');
            if (at < 0) {
                return;
            }
            isBegun = true;
            text = text.substring(at);
        }
        // Half a character waits for its other half.
        if (!text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
            waiting = text.substring(text.length() - 1);
            text = text.substring(0, text.length() - 1);
        }
        feed(text.getBytes(StandardCharsets.UTF_8));
    }

    private void feed(byte[] bytes) {
        try {
            ByteArrayFeeder feeder = parser.getNonBlockingInputFeeder();
            if (bytes.length > 0) {
                feeder.feedInput(bytes, 0, bytes.length);
            }
            for (var token = parser.nextToken(); token != null && token != JsonToken.NOT_AVAILABLE
                    && !isOver; token = parser.nextToken()) {
                take(token);
            }
        } catch (IOException e) {
            isOver = true;
        }
    }

    private void take(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                if (depth == 1) {
                    list = name;
                }
                depth++;
                fields.clear();
            }
            case END_OBJECT, END_ARRAY -> end(token);
            case FIELD_NAME -> name = parser.currentName();
            case VALUE_NULL -> {
                // As if it were not there.
            }
            default -> value(parser.getText());
        }
    }

    private void value(@Nullable String text) {
        if (depth == 1 && name.equals("answered")) {
            isRefusal = "false".equals(text);
        } else if (depth == CLAIM && text != null) {
            fields.put(name, text);
        }
    }

    private void end(JsonToken token) {
        if (depth == CLAIM && token == JsonToken.END_OBJECT && list.equals("claims")) {
            drafts.accept(new Draft(fields.getOrDefault("text", ""), number(fields.getOrDefault("passage", "")),
                    fields.getOrDefault("quote", ""), fields.getOrDefault("translation", "")));
        }
        depth--;
        isOver = depth == 0;
    }

    /// Returns the number of a passage; 0 where it is none.
    private static int number(String text) {
        var digits = text.replaceAll("[\\[\\]\\s]", "");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
