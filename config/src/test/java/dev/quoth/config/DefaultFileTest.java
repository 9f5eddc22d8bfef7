package dev.quoth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultFileTest {

    @TempDir
    Path home;

    @Test
    void readsToTheDefaultsAsItIs() throws IOException {
        Files.writeString(home.resolve("quoth.yaml"), defaultFile());

        assertEquals(Settings.defaults(), Settings.read(home, Map.of()));
    }

    @Test
    void readsToTheDefaultsWhereEverySettingIsTakenOutOfItsComment() throws IOException {
        Files.writeString(home.resolve("quoth.yaml"), uncommented());

        assertEquals(Settings.defaults(), Settings.read(home, Map.of()));
    }

    @Test
    void namesEverySettingThatThereIs() throws IOException {
        var values = new Values(new Sources(YamlFile.Content.EMPTY, Map.of()));
        Settings.from(values);
        var named = new TreeSet<String>();
        var group = "";
        for (var line : uncommented().lines().filter(line -> !line.strip().startsWith("#")).toList()) {
            var key = line.strip().split(":", -1)[0];
            if (line.startsWith("  ")) {
                named.add(group + "." + key);
            } else {
                group = key;
            }
        }
        named.remove(".");

        assertEquals(new TreeSet<>(values.asked()), named);
    }

    /// A setting's # stands right before its name, a comment's before a space.
    private static String uncommented() throws IOException {
        return defaultFile().replaceAll("(?m)^  #(?=[a-z])", "  ");
    }

    private static String defaultFile() throws IOException {
        try (InputStream in = Settings.class.getResourceAsStream("quoth.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
