package dev.quoth.corpus.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The YAML head of a Markdown page.
///
/// @param values its values by lower-case name, those of a list of texts in one; maps are left out
/// @param body   the page below it
record FrontMatter(Map<String, String> values, String body) {

    private static final int LIMIT = 16_384;
    private static final String FENCE = "---";

    FrontMatter {
        values = Map.copyOf(values);
    }

    /// Whether `text` begins with a head that ends, and that has at least one `name: value` in it.
    static boolean begins(String text) {
        int end = end(text);
        return end > 0 && text.substring(0, end).contains(":");
    }

    static FrontMatter of(String text) {
        int end = begins(text) ? end(text) : 0;
        if (end == 0) {
            return new FrontMatter(Map.of(), text);
        }
        int next = text.indexOf('\n', end + 1);
        return new FrontMatter(read(text.substring(text.indexOf('\n') + 1, end)),
                next < 0 ? "" : text.substring(next + 1));
    }

    /// Returns the first of `names` that has a value.
    Optional<String> first(String... names) {
        for (var name : names) {
            var value = values.get(name);
            if (value != null && !value.isBlank()) {
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }

    private static int end(String text) {
        if (!text.startsWith(FENCE)
                || (!text.startsWith("\n", FENCE.length()) && !text.startsWith(" \n", FENCE.length()))) {
            return 0;
        }
        var head = text.substring(0, Math.min(text.length(), LIMIT));
        for (int at = head.indexOf('\n'); at >= 0; at = head.indexOf('\n', at + 1)) {
            int stop = head.indexOf('\n', at + 1);
            var line = head.substring(at + 1, stop < 0 ? head.length() : stop).stripTrailing();
            if (line.equals(FENCE) || line.equals("...")) {
                return at;
            }
        }
        return 0;
    }

    private static Map<String, String> read(String yaml) {
        var values = new HashMap<String, String>();
        try {
            if (new Load(LoadSettings.builder().setLabel("front matter").build())
                    .loadFromString(yaml) instanceof Map<?, ?> map) {
                map.forEach((name, value) -> {
                    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                        values.put(String.valueOf(name).toLowerCase(Locale.ROOT), value.toString());
                    } else if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
                        values.put(String.valueOf(name).toLowerCase(Locale.ROOT),
                                list.stream().map(String.class::cast).collect(Collectors.joining(", ")));
                    }
                });
                return values;
            }
        } catch (YamlEngineException | StackOverflowError notYaml) {
            // People write titles with colons in them: the lines are read singly below.
        }
        for (var line : yaml.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && Character.isLetter(line.charAt(0))) {
                var value = line.substring(colon + 1).strip();
                boolean quoted = value.length() > 1 && value.charAt(0) == value.charAt(value.length() - 1)
                        && (value.charAt(0) == '"' || value.charAt(0) == '\'');
                values.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        quoted ? value.substring(1, value.length() - 1) : value);
            }
        }
        return values;
    }
}
