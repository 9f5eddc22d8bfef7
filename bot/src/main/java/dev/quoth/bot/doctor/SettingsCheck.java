package dev.quoth.bot.doctor;

import dev.quoth.bot.home.HomeFolder;
import dev.quoth.config.Settings;
import dev.quoth.config.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether the settings can be read, and nobody else can read the secrets in them.
record SettingsCheck(HomeFolder folder, Map<String, String> environment) implements Check {
    private static final Pattern SECRET = Pattern
            .compile("(?m)^\\s*(token|bot-token|app-token|signing-secret|webhook-secret|key):\\s*[^\\s#]");

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Finding run() {
        try {
            Settings.read(folder.path(), environment);
        } catch (SettingsException e) {
            return new Finding.Failed(e.problems().stream().map(Object::toString).collect(Collectors.joining("; ")),
                    "correct them in " + folder.path().resolve(Settings.FILE) + " or in the environment");
        }
        var file = folder.path().resolve(Settings.FILE);
        if (!Files.exists(file)) {
            return new Finding.Fine("there is no " + Settings.FILE + "; defaults and the environment hold");
        }
        return isExposed(file)
                ? new Finding.Warning(file + " holds secrets, and other users of this machine may read it",
                        "chmod 600 " + file)
                : new Finding.Fine(file + " is in order");
    }

    private static boolean isExposed(Path file) {
        try {
            var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)
                    && SECRET.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
