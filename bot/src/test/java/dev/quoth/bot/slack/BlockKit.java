package dev.quoth.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what Slack would not take in blocks and texts, and what it would take for a mention.
final class BlockKit {

    private static final int MOST_OF_MESSAGE = 13_000;
    private static final Pattern ENTITY = Pattern.compile("&(?!amp;|lt;|gt;)");
    private static final Pattern LINK = Pattern.compile("<https?://[^<>|\\s]+(?:\\|[^<>]*)?>");
    private static final Pattern BROADCAST = Pattern.compile("@(?:channel|here|everyone)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> STYLES = Set.of("bold", "italic", "strike", "code");

    private final List<String> problems = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();
    private final Set<String> actionIds = new HashSet<>();
    private int length;

    private BlockKit() {}

    /// Returns what is wrong with the blocks of a message; empty where nothing is.
    static List<String> ofMessage(JsonNode blocks) {
        return of(blocks, 50);
    }

    /// Returns what is wrong with the blocks of a window or of App Home; empty where nothing is.
    static List<String> ofView(JsonNode blocks) {
        return of(blocks, 100);
    }

    /// Returns what is wrong with the text of a message.
    static List<String> ofText(String text) {
        var kit = new BlockKit();
        kit.require(!text.isBlank(), "the text is blank");
        kit.require(text.length() <= 4000, "the text is longer than 4,000");
        kit.marked(text);
        return kit.problems;
    }

    private static List<String> of(JsonNode blocks, int most) {
        var kit = new BlockKit();
        kit.require(blocks.isArray() && !blocks.isEmpty(), "there are no blocks");
        kit.require(blocks.size() <= most, "there are " + blocks.size() + " blocks");
        blocks.forEach(kit::block);
        kit.require(most > 50 || kit.length <= MOST_OF_MESSAGE, "the message is " + kit.length + " long");
        return kit.problems;
    }

    private void require(boolean isSo, String otherwise) {
        if (!isSo) {
            problems.add(otherwise);
        }
    }

    private void block(JsonNode block) {
        var id = block.path("block_id").asText();
        require(id.length() <= 255 && (id.isEmpty() || blockIds.add(id)), "block_id " + id);
        switch (block.path("type").asText()) {
            case "section" -> section(block);
            case "header" -> {
                require(block.at("/text/type").asText().equals("plain_text"), "a header is plain text");
                text(block.path("text"), 150);
            }
            case "context" -> {
                elements(block, 10);
                block.path("elements").forEach(element -> text(element, 3000));
            }
            case "actions" -> {
                elements(block, 25);
                block.path("elements").forEach(this::button);
            }
            case "rich_text" -> {
                elements(block, Integer.MAX_VALUE);
                block.path("elements").forEach(this::rich);
            }
            case "divider" -> {
                // Holds nothing.
            }
            default -> problems.add("a block of type " + block.path("type"));
        }
    }

    private void section(JsonNode block) {
        require(block.has("text") || block.has("fields"), "a section without text");
        if (block.has("text")) {
            text(block.path("text"), 3000);
        }
        require(block.path("fields").size() <= 10, "too many fields");
        block.path("fields").forEach(field -> text(field, 2000));
    }

    private void elements(JsonNode block, int most) {
        int size = block.path("elements").size();
        require(size >= 1 && size <= most, size + " elements in " + block.path("type"));
    }

    private void text(JsonNode object, int most) {
        var text = object.path("text").asText();
        length += text.length();
        require(!text.isEmpty() && text.length() <= most, "a text of " + text.length() + ", at most " + most);
        switch (object.path("type").asText()) {
            case "plain_text" -> require(!object.has("verbatim"), "plain text is always verbatim");
            case "mrkdwn" -> {
                require(!object.has("emoji"), "emoji is for plain text");
                require(object.path("verbatim").asBoolean(), "mark-up that Slack goes through for names");
                marked(text);
            }
            default -> problems.add("a text of type " + object.path("type"));
        }
    }

    /// What is in angle brackets must be a link to the web.
    private void marked(String text) {
        var rest = LINK.matcher(text).replaceAll("");
        require(rest.indexOf('<') < 0 && rest.indexOf('>') < 0, "something in brackets that is no link: " + rest);
        require(!ENTITY.matcher(text).find(), "an & that is not escaped: " + text);
        require(!BROADCAST.matcher(rest).find(), "a call to all: " + rest);
    }

    private void button(JsonNode button) {
        require(button.path("type").asText().equals("button"), "an element of type " + button.path("type"));
        require(button.at("/text/type").asText().equals("plain_text"), "a button's label is plain text");
        text(button.path("text"), 75);
        require(button.path("value").asText().length() <= 2000, "a button's value is too long");
        var id = button.path("action_id").asText();
        require(!id.isEmpty() && id.length() <= 255 && actionIds.add(id), "action_id " + id);
    }

    private void rich(JsonNode element) {
        switch (element.path("type").asText()) {
            case "rich_text_section", "rich_text_quote", "rich_text_preformatted" -> {
                elements(element, Integer.MAX_VALUE);
                element.path("elements").forEach(this::span);
            }
            case "rich_text_list" -> {
                require(Set.of("bullet", "ordered").contains(element.path("style").asText()), "the list's style");
                elements(element, Integer.MAX_VALUE);
                element.path("elements").forEach(this::rich);
            }
            default -> problems.add("rich text of type " + element.path("type"));
        }
    }

    /// Users, channels and broadcasts are types of their own here; a text is never read as one.
    private void span(JsonNode span) {
        var type = span.path("type").asText();
        require(Set.of("text", "link").contains(type), "a span of type " + type);
        require(!span.path("text").asText().isEmpty(), "an empty span");
        length += span.path("text").asText().length() + span.path("url").asText().length();
        require(type.equals("text") || span.path("url").asText().matches("https?://\\S{1,2990}"), "a link's address");
        span.path("style").fieldNames().forEachRemaining(style -> require(STYLES.contains(style), "style " + style));
    }
}
