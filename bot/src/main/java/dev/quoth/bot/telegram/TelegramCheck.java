package dev.quoth.bot.telegram;

import dev.quoth.bot.telegram.Outcome.Done;
import dev.quoth.config.TelegramSettings;
import dev.quoth.config.TelegramSettings.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/// What a look at our account with Telegram found.
///
/// @param notes  how it is set up
/// @param faults what keeps us from working, and what to do; empty where we can work
public record TelegramCheck(List<String> notes, List<String> faults) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public TelegramCheck {
        notes = List.copyOf(notes);
        faults = List.copyOf(faults);
    }

    /// Looks; changes nothing. `settings` must hold a token.
    public static TelegramCheck run(TelegramSettings settings) throws InterruptedException {
        var notes = new ArrayList<String>();
        var faults = new ArrayList<String>();
        var token = Objects.requireNonNull(settings.token(), "telegram.token is not set");
        try (var api = new BotApi(settings.apiUrl(), token, PATIENCE)) {
            var outcome = Account.ask(api);
            if (outcome instanceof Done<Account>(var account)) {
                describe(account, notes);
                webhook(api, settings, notes, faults);
            } else {
                faults.add("asking " + settings.apiUrl() + " who we are: " + outcome.trouble().orElse(""));
            }
        }
        return new TelegramCheck(notes, faults);
    }

    private static void describe(Account account, List<String> notes) {
        notes.add("the bot is @" + account.bot().name());
        notes.add(account.mayJoinGroups()
                ? "it may be added to groups"
                : "it can't be added to groups; @BotFather changes that with /setjoingroups");
        notes.add(account.isShownAll()
                ? "privacy mode is off: groups send it all that is said, of which it heeds what is said to it; @BotFather changes that with /setprivacy"
                : "privacy mode is on: groups send it what is said to it");
        notes.add(account.isInline()
                ? "inline mode is on"
                : "inline mode is off; @BotFather turns it on with /setinline");
    }

    private static void webhook(BotApi api, TelegramSettings settings, List<String> notes, List<String> faults)
            throws InterruptedException {
        var outcome = api.call(new GetWebhookInfo());
        if (!(outcome instanceof Done<WebhookInfo>(var info))) {
            faults.add("Telegram does not say how updates come: " + outcome.trouble().orElse(""));
            return;
        }
        var url = info.getUrl() == null ? "" : info.getUrl();
        if (settings.mode() == Mode.POLLING) {
            notes.add(url.isEmpty()
                    ? "updates come by polling"
                    : "a webhook is set (" + url + "), which serve takes away, for telegram.mode is polling");
            return;
        }
        if (url.isEmpty() && settings.webhookUrl() == null) {
            faults.add("telegram.mode is webhook, but Telegram knows no address of ours: set telegram.webhook-url");
        } else {
            notes.add(url.isEmpty() ? "serve sets the webhook" : "updates come to " + url);
        }
        if (info.getLastErrorMessage() != null) {
            faults.add("Telegram could not deliver to the webhook: " + info.getLastErrorMessage());
        }
    }
}
