package dev.quoth.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Walks through YAML text and notes every value with its key and its line.
final class YamlWalk {

    private static final LoadSettings YAML = LoadSettings.builder().setSchema(new CoreSchema())
            .setAllowDuplicateKeys(true).setAllowNonScalarKeys(true).build();
    private static final int DEEPEST = 8;

    private final String file;
    private final Map<String, Given> given = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private YamlWalk(String file) {
        this.file = file;
    }

    /// Returns what `text`, the content of `file`, gives. The parser's own messages are not used: they quote the text.
    static YamlFile.Content through(String file, String text) {
        var walk = new YamlWalk(file);
        try {
            var trick = walk.firstTrick(text);
            return trick.isPresent() ? trick.get() : walk.all(new Compose(YAML).composeString(text));
        } catch (MarkedYamlEngineException e) {
            boolean quote = e.getContext() != null && e.getContext().startsWith("while scanning a quoted");
            return YamlFile.Content.broken(walk.place(quote ? e.getContextMark() : e.getProblemMark()),
                    quote
                            ? "opens a quotation mark that is not closed"
                            : "is not YAML: look at the indentation (no tabs),"
                                    + " the colons and the quotation marks here and in the line above");
        } catch (YamlEngineException e) {
            return YamlFile.Content.broken(file, "holds characters that YAML does not allow");
        }
    }

    /// Finds what settings have no use for and what could keep a parser busy: tags, aliases, depth, several documents.
    private Optional<YamlFile.Content> firstTrick(String text) {
        int depth = 0;
        int documents = 0;
        for (var event : new Parse(YAML).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            var trick = depth > DEEPEST
                    ? "is nested too deeply"
                    : documents > 1 ? "begins a second document" : trick(event);
            if (trick != null) {
                return Optional.of(YamlFile.Content.broken(place(event.getStartMark()), trick));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String trick(Event event) {
        return switch (event) {
            case AliasEvent alias -> "uses an alias (*), which settings don't know; put the text in quotation marks";
            case ScalarEvent scalar when scalar.getTag().isPresent() -> "uses a tag (!), which settings don't know";
            case CollectionStartEvent group when group.getTag().isPresent() ->
                "uses a tag (!), which settings don't know";
            default -> null;
        };
    }

    private YamlFile.Content all(Optional<Node> root) {
        if (root.isPresent() && !isNothing(root.get())) {
            if (!(root.get() instanceof MappingNode keys)) {
                return YamlFile.Content.broken(place(root.get().getStartMark()), "must hold keys with values");
            }
            group("", keys);
        }
        return new YamlFile.Content(true, given, problems);
    }

    private void group(String prefix, MappingNode group) {
        var lines = new HashMap<String, String>();
        for (var tuple : group.getValue()) {
            var place = place(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode word)) {
                problems.add(new Problem("", place, "has a key that is not a word"));
                continue;
            }
            var key = prefix + word.getValue();
            var first = lines.putIfAbsent(key, place);
            if (first != null) {
                problems.add(new Problem(Sources.shown(key), place, "is there twice; the first is at " + first));
            } else {
                value(key, place, tuple.getValueNode());
            }
        }
    }

    private void value(String key, String place, Node node) {
        if (isNothing(node)) {
            return;
        }
        switch (node) {
            case MappingNode group -> group(key + ".", group);
            case ScalarNode one -> note(key, new Given.One(place, one.getValue()));
            case SequenceNode many -> note(key, many(place, many));
            default -> throw new IllegalStateException("YAML has no other nodes than " + node.getNodeType());
        }
    }

    private Given many(String place, SequenceNode list) {
        var items = new ArrayList<Given.One>();
        for (var node : list.getValue()) {
            if (!(node instanceof ScalarNode item)) {
                return new Given.Misfit(place(node.getStartMark()), "must be a list of plain values");
            }
            items.add(new Given.One(place(item.getStartMark()), item.getValue()));
        }
        return new Given.Many(place, List.copyOf(items));
    }

    private void note(String key, Given value) {
        var first = given.putIfAbsent(key, value);
        if (first != null) {
            problems.add(
                    new Problem(Sources.shown(key), value.place(), "is there twice; the first is at " + first.place()));
        }
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private String place(Optional<Mark> mark) {
        return mark.map(there -> file + ":" + (there.getLine() + 1)).orElse(file);
    }
}
