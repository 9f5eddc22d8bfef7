package dev.quoth.config;

import java.util.regex.Pattern;

/// Somebody or somewhere that access is granted to: a person or a chat on a platform.
public sealed interface Principal {

    /// A Telegram user (more than 0) or a group or channel (less than 0).
    record Telegram(long id) implements Principal {
        @Override
        public String toString() {
            return "telegram:" + id;
        }
    }

    /// A Slack user or channel of a team, by their ids (`T0123ABCD`, `U0123ABCD`), not their names.
    record Slack(String team, String id) implements Principal {
        @Override
        public String toString() {
            return "slack:" + team + "/" + id;
        }
    }

    /// Returns the principal that `text` names: `telegram:ID` or `slack:TEAM/ID`; throws IllegalArgumentException for
    /// anything else.
    static Principal parse(String text) {
        var telegram = Pattern.compile("telegram:(-?[1-9][0-9]{0,17})").matcher(text);
        if (telegram.matches()) {
            return new Telegram(Long.parseLong(telegram.group(1)));
        }
        var slack = Pattern.compile("slack:([A-Z0-9]{2,32})/([A-Z0-9]{2,32})").matcher(text);
        if (slack.matches()) {
            return new Slack(slack.group(1), slack.group(2));
        }
        throw new IllegalArgumentException("must be telegram:ID or slack:TEAM/ID, by number and ids");
    }
}
