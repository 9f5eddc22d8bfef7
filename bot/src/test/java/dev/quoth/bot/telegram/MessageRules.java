package dev.quoth.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What Telegram wants of texts, styles and keyboards, and a little more than that: what it would mend in silence counts as
/// wrong here.
final class MessageRules {

    private static final int MOST = 4096;
    private static final int MOST_MARKS = 100;
    private static final int MOST_BYTES_OF_DATA = 64;
    private static final Set<String> STYLES = Set.of("bold", "italic", "blockquote", "expandable_blockquote", "code",
            "text_link");

    private static final String BIDI = "\u202A\u202B\u202C\u202D\u202E";

    private MessageRules() {}

    /// Returns why Telegram refuses `request` to say `text`; empty where it takes it.
    static Optional<String> fault(String text, JsonNode request) {
        return text(text).or(() -> entities(text, request.path("entities")))
                .or(() -> keyboard(request.path("reply_markup")));
    }

    private static Optional<String> text(String text) {
        if (!Clean.isVisible(text)) {
            return Optional.of("Bad Request: message text is empty");
        }
        if (text.length() > MOST) {
            return Optional.of("Bad Request: message is too long (" + text.length() + ")");
        }
        if (!text.strip().equals(text)) {
            return Optional.of("Bad Request: white space around the text");
        }
        return text.chars().anyMatch(c -> c != '\n' && (Character.isISOControl(c) || BIDI.indexOf(c) >= 0))
                ? Optional.of("Bad Request: control characters in the text")
                : Optional.empty();
    }

    private static Optional<String> entities(String text, JsonNode entities) {
        if (entities.size() > MOST_MARKS) {
            return Optional.of("Bad Request: can't parse entities: there are " + entities.size());
        }
        var before = new ArrayList<JsonNode>();
        for (var entity : entities) {
            var fault = entity(text, entity).or(() -> before.stream().map(other -> crossing(entity, other))
                    .flatMap(Optional::stream).findFirst());
            if (fault.isPresent()) {
                return fault.map(reason -> "Bad Request: can't parse entities: " + reason + ": " + entity);
            }
            before.add(entity);
        }
        return Optional.empty();
    }

    private static Optional<String> entity(String text, JsonNode entity) {
        int start = entity.path("offset").asInt();
        int end = start + entity.path("length").asInt();
        if (start < 0 || end <= start || end > text.length()) {
            return Optional.of("it is outside of the text");
        }
        if (!STYLES.contains(entity.path("type").asText())) {
            return Optional.of("its type is none that we use");
        }
        if (cutsCharacter(text, start) || cutsCharacter(text, end)) {
            return Optional.of("it cuts a character in two");
        }
        var marked = text.substring(start, end);
        if (!marked.strip().equals(marked)) {
            return Optional.of("it begins or ends in white space");
        }
        var url = entity.path("url").asText();
        boolean isLink = entity.path("type").asText().equals("text_link");
        if (isLink ? !url.matches("https?://\\S{1,2040}") : !url.isEmpty()) {
            return Optional.of("its address is wrong");
        }
        return Optional.empty();
    }

    private static boolean cutsCharacter(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static Optional<String> crossing(JsonNode one, JsonNode other) {
        int start = one.path("offset").asInt();
        int end = start + one.path("length").asInt();
        int otherStart = other.path("offset").asInt();
        int otherEnd = otherStart + other.path("length").asInt();
        if (end <= otherStart || otherEnd <= start) {
            return Optional.empty();
        }
        boolean isInside = start >= otherStart && end <= otherEnd;
        boolean isNested = isInside || (otherStart >= start && otherEnd <= end);
        var types = List.of(one.path("type").asText(), other.path("type").asText());
        boolean isTwice = types.getFirst().equals(types.getLast())
                || types.stream().allMatch(type -> type.endsWith("blockquote"));
        return !isNested || isTwice || types.contains("code")
                ? Optional.of("it does not go together with " + other)
                : Optional.empty();
    }

    private static Optional<String> keyboard(JsonNode markup) {
        int buttons = 0;
        for (var row : markup.path("inline_keyboard")) {
            for (var button : row) {
                buttons++;
                int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
                if (bytes < 1 || bytes > MOST_BYTES_OF_DATA) {
                    return Optional.of("Bad Request: BUTTON_DATA_INVALID: " + button);
                }
                if (!Clean.isVisible(button.path("text").asText())) {
                    return Optional.of("Bad Request: text buttons are unallowed in the inline keyboard: " + button);
                }
            }
            if (row.isEmpty() || row.size() > 8) {
                return Optional.of("Bad Request: a row of " + row.size() + " buttons");
            }
        }
        return buttons > 100 ? Optional.of("Bad Request: too many buttons") : Optional.empty();
    }
}
