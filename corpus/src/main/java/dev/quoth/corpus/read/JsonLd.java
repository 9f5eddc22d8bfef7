package dev.quoth.corpus.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What a page says of itself in JSON-LD. What is said of other things there, such as items of a list, is left aside.
final class JsonLd {

    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 40;
    private static final int MOST_AUTHORS = 5;

    private final List<Map<?, ?>> things = new ArrayList<>();
    private final Map<String, String> nameOf = new HashMap<>();

    /// Takes in the text of one script; what is no JSON says nothing.
    void add(String json) {
        if (json.length() > LONGEST || isDeep(json)) {
            return;
        }
        try {
            // JSON is YAML once it stands on one line.
            var line = json.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ').strip();
            collect(new Load(LoadSettings.builder().setLabel("JSON-LD").build()).loadFromString(line), 0);
        } catch (YamlEngineException | StackOverflowError notJson) {
            // A page is none the worse for it.
        }
    }

    Optional<LocalDate> published() {
        return articles().stream().map(thing -> thing.get("datePublished")).filter(Objects::nonNull)
                .flatMap(day -> WrittenDays.stamp(day.toString()).stream()).findFirst();
    }

    Optional<String> author() {
        return articles().stream().flatMap(thing -> names(thing.get("author")).stream()).findFirst();
    }

    Optional<String> publisher() {
        return articles().stream().flatMap(thing -> names(thing.get("publisher")).stream()).findFirst();
    }

    /// Returns the articles, then all else that has a day.
    private List<Map<?, ?>> articles() {
        var articles = new ArrayList<Map<?, ?>>();
        things.stream().filter(JsonLd::isArticle).forEach(articles::add);
        things.stream().filter(thing -> !isArticle(thing) && thing.containsKey("datePublished")).forEach(articles::add);
        return articles;
    }

    private static boolean isArticle(Map<?, ?> thing) {
        var type = String.valueOf(thing.get("@type"));
        return type.contains("Article") || type.contains("Posting") || type.contains("Report")
                || type.contains("Recipe");
    }

    private void collect(@Nullable Object said, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (said instanceof List<?> list) {
            list.forEach(item -> collect(item, depth + 1));
        } else if (said instanceof Map<?, ?> thing) {
            things.add(thing);
            if (thing.get("@id") instanceof String id && thing.get("name") instanceof String name) {
                nameOf.put(id, name);
            }
            collect(thing.get("@graph"), depth + 1);
            collect(thing.get("mainEntity"), depth + 1);
            collect(thing.get("mainEntityOfPage"), depth + 1);
        }
    }

    private Optional<String> names(@Nullable Object who) {
        return switch (who) {
            case String name -> Authors.named(name);
            case Map<?, ?> one -> one.get("name") instanceof String name
                    ? Authors.named(name)
                    : Optional.ofNullable(nameOf.get(String.valueOf(one.get("@id")))).flatMap(Authors::named);
            case List<?> all -> {
                var names = all.stream().limit(MOST_AUTHORS).flatMap(one -> names(one).stream()).distinct()
                        .collect(Collectors.joining(", "));
                yield names.isEmpty() ? Optional.empty() : Optional.of(names);
            }
            case null, default -> Optional.empty();
        };
    }

    /// Whether brackets nest deeper than any honest page's, whatever stands in strings.
    private static boolean isDeep(String json) {
        int depth = 0;
        boolean inString = false;
        for (int at = 0; at < json.length(); at++) {
            char c = json.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString) {
                depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
                if (depth > DEEPEST) {
                    return true;
                }
            }
        }
        return false;
    }
}
