package dev.quoth.bot.serve;

import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.delivery.Intake;
import dev.quoth.bot.delivery.Line;
import dev.quoth.bot.http.Endpoint;
import dev.quoth.bot.telegram.Menu;
import dev.quoth.bot.telegram.Telegram;
import dev.quoth.config.Settings;
import dev.quoth.corpus.Language;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The platforms that the settings name.
///
/// @param telegram empty where it is off
record Platforms(Optional<Telegram> telegram) implements AutoCloseable {

    /// Opens them; nothing is asked of them yet.
    ///
    /// @param commands what people are offered
    static Platforms open(Settings settings, List<Command> commands, InstantSource clock) {
        return new Platforms(settings.telegram().token() == null
                ? Optional.empty()
                : Optional.of(Telegram.open(settings.telegram(), menu(commands, settings), clock)));
    }

    /// Whether `settings` name any.
    static boolean areNamed(Settings settings) {
        return settings.telegram().token() != null;
    }

    private static Menu menu(List<Command> commands, Settings settings) {
        var entries = commands.stream().map(command -> new Menu.Entry(command.name(), Arrays.stream(Language.values())
                .collect(Collectors.toMap(Function.identity(), command::summary)), command.isForOperators())).toList();
        return new Menu(entries, Operators.on(Platform.TELEGRAM, settings.access()));
    }

    List<Line> lines() {
        return telegram.map(Telegram::adapter).map(Line::of).stream().toList();
    }

    /// Returns what answers where platforms post to us, by path.
    Map<String, Endpoint> endpoints(Intake intake) {
        var endpoints = new LinkedHashMap<String, Endpoint>();
        telegram.flatMap(there -> there.webhook(intake))
                .ifPresent(webhook -> endpoints.put(Telegram.WEBHOOK_PATH, webhook));
        return endpoints;
    }

    /// Lets events in from now on.
    void start(Intake intake) {
        telegram.ifPresent(there -> there.start(intake));
    }

    /// Returns what keeps events from coming in, a line each.
    List<String> troubles() {
        return telegram.flatMap(Telegram::trouble).stream().toList();
    }

    List<String> names() {
        return telegram.map(there -> "Telegram").stream().toList();
    }

    @Override
    public void close() {
        telegram.ifPresent(Telegram::close);
    }
}
