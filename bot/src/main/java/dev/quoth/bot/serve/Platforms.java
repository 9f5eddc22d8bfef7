package dev.quoth.bot.serve;

import dev.quoth.bot.access.Access;
import dev.quoth.bot.chat.FileFetcher;
import dev.quoth.bot.chat.Platform;
import dev.quoth.bot.conversation.Command;
import dev.quoth.bot.delivery.Intake;
import dev.quoth.bot.delivery.Line;
import dev.quoth.bot.http.Endpoint;
import dev.quoth.bot.slack.SlackBot;
import dev.quoth.bot.telegram.Menu;
import dev.quoth.bot.telegram.Telegram;
import dev.quoth.config.Settings;
import dev.quoth.corpus.Language;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The platforms that the settings name.
///
/// @param telegram empty where it is off
/// @param slack    empty where it is off
record Platforms(Optional<Telegram> telegram, Optional<SlackBot> slack) implements AutoCloseable {

    /// What platforms show before anything is asked.
    ///
    /// @param commands what people are offered
    /// @param access   says who is an operator, to be offered what is for operators
    /// @param slack    what Slack shows, and who hears where answers stand there
    record Shown(List<Command> commands, Access access, SlackBot.Conversation slack) {}

    /// Opens them; nothing is asked of them yet.
    static Platforms open(Settings settings, Shown shown, InstantSource clock) {
        var telegram = isTelegramNamed(settings)
                ? Optional.of(Telegram.open(settings.telegram(), menu(shown), clock))
                : Optional.<Telegram>empty();
        var names = shown.commands.stream().map(Command::name).collect(Collectors.toUnmodifiableSet());
        var slack = isSlackNamed(settings)
                ? Optional.of(SlackBot.open(settings.slack(), names, shown.slack, clock))
                : Optional.<SlackBot>empty();
        return new Platforms(telegram, slack);
    }

    /// Whether `settings` name any.
    static boolean areNamed(Settings settings) {
        return isTelegramNamed(settings) || isSlackNamed(settings);
    }

    private static boolean isTelegramNamed(Settings settings) {
        return settings.telegram().token() != null;
    }

    private static boolean isSlackNamed(Settings settings) {
        return !settings.slack().tokens().isEmpty();
    }

    private static Menu menu(Shown shown) {
        var entries = shown.commands.stream()
                .map(command -> new Menu.Entry(command.name(), Arrays.stream(Language.values())
                        .collect(Collectors.toMap(Function.identity(), command::summary)), command.isForOperators()))
                .toList();
        return new Menu(entries, Operators.on(Platform.TELEGRAM, shown.access));
    }

    List<Line> lines() {
        return Stream.concat(telegram.map(Telegram::adapter).stream(), slack.map(SlackBot::adapter).stream())
                .map(Line::of).toList();
    }

    /// Returns what fetches the files that people send, for each platform.
    Map<Platform, FileFetcher> files() {
        var files = new EnumMap<Platform, FileFetcher>(Platform.class);
        telegram.ifPresent(there -> files.put(Platform.TELEGRAM, there.files()));
        slack.ifPresent(there -> files.put(Platform.SLACK, there.files()));
        return files;
    }

    /// Returns what answers where platforms post to us, by path.
    Map<String, Endpoint> endpoints(Intake intake) {
        var endpoints = new LinkedHashMap<String, Endpoint>();
        telegram.flatMap(there -> there.webhook(intake))
                .ifPresent(webhook -> endpoints.put(Telegram.WEBHOOK_PATH, webhook));
        slack.flatMap(there -> there.events(intake)).ifPresent(door -> endpoints.put(SlackBot.EVENTS_PATH, door));
        return endpoints;
    }

    /// Lets events in from now on.
    void start(Intake intake) {
        telegram.ifPresent(there -> there.start(intake));
        slack.ifPresent(there -> there.start(intake));
    }

    /// Lets no more events in. What is to be said can still be sent.
    void stop() {
        telegram.ifPresent(Telegram::stop);
        slack.ifPresent(SlackBot::stop);
    }

    /// Returns what keeps events from coming in, a line each.
    List<String> troubles() {
        return Stream.concat(telegram.flatMap(Telegram::trouble).stream(),
                slack.stream().flatMap(there -> there.troubles().stream())).toList();
    }

    List<String> names() {
        return Stream.concat(telegram.map(there -> "Telegram").stream(), slack.map(there -> "Slack").stream())
                .toList();
    }

    @Override
    public void close() {
        telegram.ifPresent(Telegram::close);
        slack.ifPresent(SlackBot::close);
    }
}
