package dev.quoth.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ManifestTest {

    private static Object manifest() throws IOException {
        try (var in = Objects.requireNonNull(SlackBot.class.getResourceAsStream("slack-app-manifest.yaml"))) {
            return new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        }
    }

    private static Object at(Object root, String path) {
        var node = root;
        for (var key : path.split("/")) {
            node = Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(node)).get(key), key);
        }
        return node;
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static List<String> field(Object list, String name) {
        return ((List<?>) list).stream().map(one -> String.valueOf(((Map<?, ?>) one).get(name))).toList();
    }

    @Test
    void asksForTheScopesThatAreNeededAndNoOthers() throws IOException {
        var needed = Arrays.stream(Scope.values()).filter(Scope::isNeeded).map(Scope::key).sorted().toList();

        assertEquals(needed, texts(at(manifest(), "oauth_config/scopes/bot")));
    }

    @Test
    void bringsTheCommandsThatAreRead() throws IOException {
        var commands = at(manifest(), "features/slash_commands");

        assertEquals(List.of("/ask", "/sources", "/digest", "/quoth"), field(commands, "command"));
        assertEquals(Set.of("ask", "sources", "digest"), Spelling.SLASHED);
        assertEquals(List.of("ask_about_message"), field(at(manifest(), "features/shortcuts"), "callback_id"));
        assertEquals(List.of("false", "false", "false", "false"), field(commands, "should_escape"));
    }

    @Test
    void keepsToSlacksLengths() throws IOException {
        var manifest = manifest();

        assertTrue(String.valueOf(at(manifest, "display_information/name")).length() <= 35);
        assertTrue(String.valueOf(at(manifest, "display_information/description")).length() <= 140);
        assertTrue(field(at(manifest, "features/shortcuts"), "name").getFirst().length() <= 24);
        assertEquals(true, at(manifest, "settings/socket_mode_enabled"));
    }
}
