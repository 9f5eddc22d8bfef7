package dev.quoth.bot.doctor;

import dev.quoth.bot.slack.SlackCheck;
import dev.quoth.config.SlackSettings;

/// Whether Slack knows the app, and how it is set up there.
record SlackAppCheck(SlackSettings settings) implements Check {

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public Finding run() throws InterruptedException {
        var look = SlackCheck.run(settings);
        return look.faults().isEmpty()
                ? new Finding.Fine(String.join("; ", look.notes()))
                : new Finding.Failed(String.join("; ", look.faults()),
                        "look at slack.* in quoth.yaml and at docs/slack.md");
    }
}
