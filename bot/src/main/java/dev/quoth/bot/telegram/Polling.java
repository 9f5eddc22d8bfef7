package dev.quoth.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quoth.bot.telegram.Outcome.Denied;
import dev.quoth.bot.telegram.Outcome.Done;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/// Asks Telegram for updates until it is stopped. The library's own loop is not used: it ends for good when storing fails,
/// keeps silent about another poller and does not wait as long as it is told to.
final class Polling {

    /// How long Telegram holds a poll back until there is an update.
    static final Duration HELD = Duration.ofSeconds(25);

    private static final int MOST_UPDATES = 100;
    private static final int CONFLICT = 409;

    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

    private final BotApi api;
    private final Bot bot;
    private final Arrivals arrivals;
    private final Pause pause;
    private long offset;

    Polling(BotApi api, Bot bot, Arrivals arrivals, Pause pause) {
        this.api = api;
        this.bot = bot;
        this.arrivals = arrivals;
        this.pause = pause;
    }

    void run() throws InterruptedException {
        while (!pause.isStopped()) {
            var outcome = api.call(poll());
            if (pause.isStopped()) {
                // An update that came with the last poll is not acknowledged, and comes again.
                return;
            }
            switch (outcome) {
                case Done<?>(var updates) when updates instanceof JsonNode list -> take(list);
                case Denied<?> denied when denied.code() == CONFLICT -> conflict(denied);
                case Denied<?> denied when denied.delay().isPresent() ->
                    pause.on("Telegram wants us to wait", denied.delay().get());
                default -> pause.on("Telegram can't be asked for updates: " + outcome.trouble().orElse("no updates"));
            }
        }
    }

    private StoredRequest poll() {
        var json = Json.mapper().createObjectNode().put("method", "getUpdates").put("limit", MOST_UPDATES)
                .put("timeout", HELD.toSeconds());
        if (offset > 0) {
            json.put("offset", offset);
        }
        UpdateReader.KINDS.forEach(json.putArray("allowed_updates")::add);
        return new StoredRequest(json);
    }

    /// Stores `updates`. The next poll acknowledges them if they were stored, and else gets them again.
    private void take(JsonNode updates) throws InterruptedException {
        try {
            arrivals.accept(bot, updates);
        } catch (RuntimeException e) {
            LOG.debug("what failed", e);
            pause.on("updates can't be stored, and stay with Telegram: " + e.getMessage());
            return;
        }
        pause.over();
        for (var update : updates) {
            offset = Math.max(offset, update.path("update_id").asLong() + 1);
        }
    }

    private void conflict(Denied<?> denied) throws InterruptedException {
        if (denied.says("webhook")) {
            api.call(new DeleteWebhook());
            pause.on("a webhook was set for this bot while it polls; it is taken away");
        } else {
            pause.on("another process asks for the updates of this bot: stop it, or give it a token of its own");
        }
    }
}
