package dev.quoth.bot.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A conversation as text: what people say after `> `, the bot's messages with bold between `**`, quotes after `│ ` and
/// buttons in parentheses.
final class Transcript {

    private static final String SAID = "> ";
    private static final String QUOTED = "│ ";
    /// A link in Slack's own mark-up.
    private static final Pattern LINK = Pattern.compile("<[^|>]*\\|([^>]*)>");

    private final StringBuilder text = new StringBuilder();

    /// Returns what a person says in the transcript `text`, in order.
    static List<String> said(String text) {
        return text.lines().filter(line -> line.startsWith(SAID)).map(line -> line.substring(SAID.length())).toList();
    }

    void says(String line) {
        text.append(text.isEmpty() ? "" : "\n").append(SAID).append(line).append("\n\n");
    }

    /// Adds the blocks of a message of the bot's in Slack.
    void hearsBlocks(JsonNode blocks) {
        for (int at = 0; at < blocks.size(); at++) {
            boolean isNextRow = at > 0 && isRow(blocks.path(at)) && isRow(blocks.path(at - 1));
            text.append(at == 0 || isNextRow ? "" : "\n").append(blockText(blocks.path(at))).append('\n');
        }
    }

    private static boolean isRow(JsonNode block) {
        return block.path("type").asText().equals("actions");
    }

    private static String blockText(JsonNode block) {
        var lines = new ArrayList<String>();
        var buttons = new ArrayList<String>();
        for (var element : block.path("elements")) {
            switch (element.path("type").asText()) {
                case "rich_text_section" -> lines.add(spans(element));
                case "rich_text_quote" -> lines.add(QUOTED + spans(element));
                case "rich_text_list" -> element.path("elements").forEach(item -> lines.add("• " + spans(item)));
                case "button" -> buttons.add("(" + element.at("/text/text").asText() + ")");
                default -> lines.add(LINK.matcher(element.path("text").asText()).replaceAll("$1"));
            }
        }
        return String.join("\n", lines) + String.join(" ", buttons);
    }

    private static String spans(JsonNode section) {
        var text = new StringBuilder();
        for (var span : section.path("elements")) {
            var words = span.path("text").asText();
            text.append(span.at("/style/bold").asBoolean() ? "**" + words + "**" : words);
        }
        return text.toString();
    }

    /// Adds a message of the bot's, as the Bot API knows it.
    void hears(JsonNode message) {
        text.append(marked(message)).append('\n');
        for (var row : message.at("/reply_markup/inline_keyboard")) {
            var buttons = new ArrayList<String>();
            row.forEach(button -> buttons.add("(" + button.path("text").asText() + ")"));
            text.append(String.join(" ", buttons)).append('\n');
        }
    }

    private static String marked(JsonNode message) {
        var plain = message.path("text").asText();
        var marked = new StringBuilder();
        for (int at = 0; at <= plain.length(); at++) {
            boolean isLineStart = at == 0 || plain.charAt(at - 1) == '\n';
            for (var entity : message.path("entities")) {
                int start = entity.path("offset").asInt();
                int end = start + entity.path("length").asInt();
                var type = entity.path("type").asText();
                if (type.endsWith("blockquote") && start <= at && at < end && (isLineStart || at == start)) {
                    marked.append(QUOTED);
                }
                if (type.equals("bold") && (at == start || at == end)) {
                    marked.append("**");
                }
            }
            if (at < plain.length()) {
                marked.append(plain.charAt(at));
            }
        }
        return marked.toString().strip();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
