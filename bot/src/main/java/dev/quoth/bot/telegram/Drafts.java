package dev.quoth.bot.telegram;

import dev.quoth.bot.chat.Reply;
import dev.quoth.bot.delivery.Rendering;
import dev.quoth.bot.telegram.Outcome.Denied;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows replies while they are made, as drafts that Telegram forgets. Only private chats have them, and only newer servers;
/// where Telegram finds them too many, there are none for a while, for the words come first.
final class Drafts {

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final BotApi api;
    private final InstantSource clock;
    private volatile Instant pausedUntil = Instant.MIN;
    private volatile boolean isUnknown;

    Drafts(BotApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /// Returns false where there are no drafts, see [dev.quoth.bot.delivery.Adapter#showDraft].
    boolean show(Rendering beginning, long number) throws InterruptedException {
        if (isUnknown || !beginning.venue().isPrivate() || !(beginning.reply() instanceof Reply.Message message)) {
            return false;
        }
        if (clock.instant().isBefore(pausedUntil)) {
            return true;
        }
        if (api.call(
                Requests.draft(beginning.venue(), number, Renderer.beginning(message))) instanceof Denied<?> denied) {
            if (denied.code() == 404) {
                isUnknown = true;
                LOG.info("this server of Telegram's knows no drafts");
            }
            if (denied.code() == 404 || denied.code() == 400) {
                return false;
            }
            denied.delay().ifPresent(wait -> pausedUntil = clock.instant().plus(wait).plus(PAUSE));
        }
        return true;
    }
}
