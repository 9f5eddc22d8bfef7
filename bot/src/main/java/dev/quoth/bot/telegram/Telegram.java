package dev.quoth.bot.telegram;

import dev.quoth.bot.chat.FileFetcher;
import dev.quoth.bot.chat.UserId;
import dev.quoth.bot.delivery.Adapter;
import dev.quoth.bot.delivery.Intake;
import dev.quoth.bot.http.Endpoint;
import dev.quoth.bot.telegram.Outcome.Done;
import dev.quoth.config.Secret;
import dev.quoth.config.TelegramSettings;
import dev.quoth.config.TelegramSettings.Mode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/// The bot on Telegram. [#adapter()] and [#files()] work at once; [#start] lets updates in, [#stop()] does no
/// longer, and [#close()] ends within a second; what was not stored by then comes again.
public final class Telegram implements AutoCloseable {

    /// Where Telegram posts updates to in webhook mode.
    public static final String WEBHOOK_PATH = "/telegram/webhook";

    private static final Logger LOG = LoggerFactory.getLogger(Telegram.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration STOPPING = Duration.ofMillis(500);

    private final TelegramSettings settings;
    private final Menu menu;
    private final InstantSource clock;
    private final BotApi api;
    private final BotApi polls;
    private final UpdateReader reader;
    private final TelegramAdapter adapter;
    private final Pause pause;
    private volatile Optional<Bot> bot = Optional.empty();
    private @Nullable Thread thread;

    private Telegram(TelegramSettings settings, Menu menu, InstantSource clock) {
        this.settings = settings;
        this.menu = menu;
        this.clock = clock;
        var token = token(settings);
        api = new BotApi(settings.apiUrl(), token, PATIENCE);
        polls = new BotApi(settings.apiUrl(), token, Polling.HELD.plusSeconds(10));
        reader = new UpdateReader(menu.names());
        adapter = new TelegramAdapter(new Typing(api, clock), new Drafts(api, clock),
                new Sending(api, new Flood(clock)), reader);
        pause = new Pause(new BackOff(ThreadLocalRandom.current()));
    }

    private static Secret token(TelegramSettings settings) {
        return Objects.requireNonNull(settings.token(), "telegram.token is not set");
    }

    /// Opens the bot that `settings` name, which must hold a token; nothing is asked of Telegram yet.
    public static Telegram open(TelegramSettings settings, Menu menu, InstantSource clock) {
        return new Telegram(settings, menu, clock);
    }

    public Adapter adapter() {
        return adapter;
    }

    public FileFetcher files() {
        return new SentFiles(api);
    }

    /// Returns what answers at [#WEBHOOK_PATH]; empty unless settings ask for the webhook.
    public Optional<Endpoint> webhook(Intake intake) {
        var secret = settings.webhookSecret();
        return settings.mode() == Mode.WEBHOOK && secret != null
                ? Optional.of(new Webhook(secret, () -> bot, arrivals(intake)))
                : Optional.empty();
    }

    /// Lets updates in from now on, on a thread of its own. Where Telegram can't be reached it tries until it can.
    public void start(Intake intake) {
        thread = Thread.ofPlatform().daemon().name("telegram").start(() -> {
            try {
                work(intake);
            } catch (InterruptedException e) {
                LOG.debug("stopped", e);
            }
        });
    }

    /// Returns what keeps updates from coming in; empty where they do. Tells no secret.
    public Optional<String> trouble() {
        return pause.trouble();
    }

    /// Offers `operator` the commands for operators from now on, and does not wait until it is done.
    public void showMenuTo(UserId operator) {
        change(commands -> commands.showAllTo(operator));
    }

    /// Offers `operator`, who is none any more, what all are offered, and does not wait until it is done.
    public void hideMenuFrom(UserId operator) {
        change(commands -> commands.showNothingElseTo(operator));
    }

    private interface MenuChange {
        void of(CommandMenu commands) throws InterruptedException;
    }

    private void change(MenuChange change) {
        Thread.ofVirtual().name("telegram-menu").start(() -> {
            try {
                change.of(new CommandMenu(api, menu.entries()));
            } catch (InterruptedException e) {
                LOG.debug("stopped", e);
            }
        });
    }

    private void work(Intake intake) throws InterruptedException {
        var ourselves = ourselves();
        if (ourselves.isEmpty()) {
            return;
        }
        var known = ourselves.get();
        LOG.info("we are @{} on Telegram", known.name());
        bot = ourselves;
        receive();
        var commands = new CommandMenu(api, menu.entries());
        commands.show();
        for (var operator : menu.operators()) {
            commands.showAllTo(operator);
        }
        if (settings.mode() == Mode.POLLING) {
            new Polling(polls, known, arrivals(intake), pause).run();
        }
    }

    private Optional<Bot> ourselves() throws InterruptedException {
        while (!pause.isStopped()) {
            var outcome = Account.ask(api);
            if (outcome instanceof Done<Account>(var account)) {
                pause.over();
                return Optional.of(account.bot());
            }
            pause.on("Telegram can't be asked who we are: " + outcome.trouble().orElse(""));
        }
        return Optional.empty();
    }

    /// Tells Telegram how updates are to come, and goes on once it did as it was told.
    private void receive() throws InterruptedException {
        while (!pause.isStopped()) {
            var outcome = settings.mode() == Mode.POLLING ? api.call(new DeleteWebhook()) : setWebhook();
            var trouble = outcome.trouble();
            if (trouble.isEmpty()) {
                pause.over();
                return;
            }
            pause.on("Telegram can't be told how updates are to come: " + trouble.get());
        }
    }

    private Outcome<?> setWebhook() throws InterruptedException {
        var address = settings.webhookUrl();
        var secret = settings.webhookSecret();
        if (address == null || secret == null) {
            return new Done<>(true);
        }
        // Over one connection updates come in their order.
        var json = Json.mapper().createObjectNode().put("method", "setWebhook").put("url", address.toString())
                .put("secret_token", secret.value()).put("max_connections", 1);
        UpdateReader.KINDS.forEach(json.putArray("allowed_updates")::add);
        return api.call(new StoredRequest(json));
    }

    private Arrivals arrivals(Intake intake) {
        return new Arrivals(reader, intake, clock);
    }

    /// Asks for no more updates. What is to be said can still be sent.
    public void stop() {
        pause.stop();
        polls.close();
        awaitEnd();
    }

    /// Ends the requests that are being sent, too: close it after the safe keeping.
    @Override
    public void close() {
        stop();
        api.close();
        if (!awaitEnd()) {
            LOG.warn("what came last from Telegram may not be stored; it comes again");
        }
    }

    /// Waits a little until no update is worked on; returns whether none is.
    private boolean awaitEnd() {
        var running = thread;
        try {
            return running == null || running.join(STOPPING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
