package dev.quoth.bot.doctor;

import dev.quoth.bot.telegram.TelegramCheck;
import dev.quoth.config.TelegramSettings;

/// Whether Telegram knows the bot, and how it is set up there.
record TelegramAccountCheck(TelegramSettings settings) implements Check {

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public Finding run() throws InterruptedException {
        var look = TelegramCheck.run(settings);
        return look.faults().isEmpty()
                ? new Finding.Fine(String.join("; ", look.notes()))
                : new Finding.Failed(String.join("; ", look.faults()),
                        "look at telegram.* in quoth.yaml and at the user guide, docs/guide.md");
    }
}
