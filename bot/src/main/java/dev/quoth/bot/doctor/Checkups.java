package dev.quoth.bot.doctor;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.home.Home;
import dev.quoth.bot.home.HomeFolder;
import dev.quoth.config.ModelSettings;
import dev.quoth.config.Settings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The checks that there are, by what must be open to make them.
public final class Checkups {

    private Checkups() {}

    /// What is kept of chats.
    ///
    /// @param damages what is damaged in it, a few lines at most
    public record Chats(Supplier<List<String>> damages, Access access) {}

    /// Returns those of the settings.
    public static List<Check> ofSettings(HomeFolder folder, Map<String, String> environment) {
        return List.of(new SettingsCheck(folder, environment));
    }

    /// Returns those of the machine: folder, disk and clock.
    public static List<Check> ofMachine(HomeFolder folder, InstantSource clock) {
        return List.of(new FolderCheck(folder), DiskCheck.of(folder), new ClockCheck(folder, clock));
    }

    /// Returns those of what `home` holds: stores, index, models, and whether anybody may ask.
    public static List<Check> ofHome(Home home, Chats chats) {
        return List.of(new StoreCheck("documents", home.store()::damages), new StoreCheck("chats", chats.damages),
                new IndexCheck(home), new ModelsCheck(home::asking), new OperatorsCheck(chats.access));
    }

    /// Returns those of the language models that `settings` name. They ask the models' servers.
    public static List<Check> ofLanguageModels(ModelSettings settings, InstantSource clock) {
        return settings.servers().stream()
                .<Check>map(server -> new LanguageModelCheck(server, settings.timeout(), clock)).toList();
    }

    /// Returns those of the platforms that `settings` turn on. They ask the platforms' servers.
    public static List<Check> ofPlatforms(Settings settings) {
        var checks = new ArrayList<Check>();
        if (settings.telegram().token() != null) {
            checks.add(new TelegramAccountCheck(settings.telegram()));
        }
        if (!settings.slack().tokens().isEmpty()) {
            checks.add(new SlackAppCheck(settings.slack()));
        }
        return checks;
    }
}
