package dev.quoth.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Which parameters the methods of the Bot API have, and of which types. By our own short table of what we use; and by the
/// whole machine-readable description, too, where a copy lies beside the project.
final class BotApiDescription {

    private static final Path WHOLE = Path.of("../../shared/platforms/telegram-bot-api-10.1.json");

    private final Map<String, Thing> methods = new HashMap<>();
    private final Map<String, Thing> types = new HashMap<>();

    /// A method or a type.
    private record Thing(String name, Map<String, Field> fields, List<String> subtypes) {}

    private record Field(List<String> types, boolean isRequired) {}

    private BotApiDescription() {}

    /// Returns the descriptions that there are.
    static List<BotApiDescription> all() {
        var all = new ArrayList<BotApiDescription>();
        all.add(ofUse());
        whole().ifPresent(all::add);
        return all;
    }

    /// Returns the whole description; empty where there is no copy.
    static Optional<BotApiDescription> whole() {
        if (!Files.exists(WHOLE)) {
            return Optional.empty();
        }
        try {
            var json = Json.mapper().readTree(WHOLE.toFile());
            var description = new BotApiDescription();
            json.path("methods").forEach(node -> {
                var thing = thing(node);
                description.methods.put(thing.name.toLowerCase(Locale.ROOT), thing);
            });
            json.path("types").forEach(node -> {
                var thing = thing(node);
                description.types.put(thing.name, thing);
            });
            return Optional.of(description);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thing thing(JsonNode node) {
        var fields = new HashMap<String, Field>();
        node.path("fields").forEach(field -> {
            var types = new ArrayList<String>();
            field.path("types").forEach(type -> types.add(type.asText()));
            fields.put(field.path("name").asText(), new Field(types, field.path("required").asBoolean()));
        });
        var subtypes = new ArrayList<String>();
        node.path("subtypes").forEach(type -> subtypes.add(type.asText()));
        return new Thing(node.path("name").asText(), fields, subtypes);
    }

    /// Returns our own table.
    static BotApiDescription ofUse() {
        var description = new BotApiDescription();
        try (InputStream in = Objects.requireNonNull(BotApiDescription.class.getResourceAsStream("bot-api.tsv"))) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList()) {
                var cells = line.split("\t", -1);
                boolean isMethod = Character.isLowerCase(cells[0].charAt(0));
                var things = isMethod ? description.methods : description.types;
                var thing = things.computeIfAbsent(isMethod ? cells[0].toLowerCase(Locale.ROOT) : cells[0],
                        key -> new Thing(cells[0], new HashMap<>(), List.of()));
                if (cells.length > 1) {
                    thing.fields.put(cells[1], new Field(List.of(cells[2].split("\\|", -1)), cells.length > 3));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return description;
    }

    /// Returns which methods, types and fields `whole` does not know or wants otherwise.
    List<String> unknownTo(BotApiDescription whole) {
        var unknown = new ArrayList<String>();
        compare(methods, whole.methods, unknown);
        compare(types, whole.types, unknown);
        return unknown;
    }

    private static void compare(Map<String, Thing> ours, Map<String, Thing> theirs, List<String> unknown) {
        ours.forEach((key, thing) -> {
            var other = theirs.get(key);
            if (other == null || !other.fields.keySet().containsAll(thing.fields.keySet())) {
                unknown.add(thing.name);
                return;
            }
            other.fields.forEach((name, field) -> {
                var our = thing.fields.get(name);
                if (field.isRequired != (our != null && our.isRequired)) {
                    unknown.add(thing.name + "." + name);
                }
            });
        });
    }

    /// Returns what is wrong with calling `method`, in whatever case, with `parameters`; empty where nothing is.
    List<String> faults(String method, JsonNode parameters) {
        var faults = new ArrayList<String>();
        var thing = methods.get(method.toLowerCase(Locale.ROOT));
        if (thing == null) {
            faults.add("there is no method " + method);
        } else {
            check(thing, parameters, thing.name, faults);
        }
        return faults;
    }

    private void check(Thing thing, JsonNode value, String where, List<String> faults) {
        thing.fields.forEach((name, field) -> {
            if (field.isRequired && !value.has(name)) {
                faults.add(where + " lacks " + name);
            }
        });
        value.properties().forEach(entry -> {
            var field = thing.fields.get(entry.getKey());
            var inside = where + "." + entry.getKey();
            if (field == null) {
                // The library's client names the method in the body, too.
                if (!entry.getKey().equals("method")) {
                    faults.add("there is no " + inside);
                }
            } else {
                check(field.types, entry.getValue(), inside, faults);
            }
        });
    }

    private void check(List<String> allowed, JsonNode value, String where, List<String> faults) {
        var all = new ArrayList<String>();
        for (var type : allowed) {
            var found = new ArrayList<String>();
            check(type, value, where, found);
            if (found.isEmpty()) {
                return;
            }
            all.addAll(found);
        }
        faults.addAll(all);
    }

    private void check(String type, JsonNode value, String where, List<String> faults) {
        if (type.startsWith("Array of ")) {
            if (!value.isArray()) {
                faults.add(where + " must be an array, is " + value);
            }
            int at = 0;
            for (var element : value) {
                check(List.of(type.substring("Array of ".length())), element, where + "[" + at++ + "]", faults);
            }
            return;
        }
        boolean isRight = switch (type) {
            case "Integer" -> value.isIntegralNumber();
            case "Float" -> value.isNumber();
            case "String" -> value.isTextual();
            case "Boolean" -> value.isBoolean();
            default -> value.isObject();
        };
        var thing = types.get(type);
        if (!isRight) {
            faults.add(where + " must be " + type + ", is " + value);
        } else if (thing != null && !thing.subtypes.isEmpty()) {
            check(thing.subtypes, value, where, faults);
        } else if (thing != null) {
            check(thing, value, where, faults);
        }
    }
}
