package dev.quoth.config;

/// How much one user, one chat and all together may ask.
///
/// @param userPerMinute `limits.user-per-minute`, questions; default 10
/// @param userPerDay    `limits.user-per-day`, questions; default 300
/// @param chatPerMinute `limits.chat-per-minute`, questions; default 30
/// @param chatPerDay    `limits.chat-per-day`, questions; default 2000
/// @param queue         `limits.queue`, questions that wait at the same time; default 200
public record LimitsSettings(int userPerMinute, int userPerDay, int chatPerMinute, int chatPerDay, int queue) {

    private static final int MOST = 1_000_000;

    static LimitsSettings from(Values values) {
        return new LimitsSettings(values.one("limits.user-per-minute", 10, Forms.number(1, MOST)),
                values.one("limits.user-per-day", 300, Forms.number(1, MOST)),
                values.one("limits.chat-per-minute", 30, Forms.number(1, MOST)),
                values.one("limits.chat-per-day", 2000, Forms.number(1, MOST)),
                values.one("limits.queue", 200, Forms.number(1, MOST)));
    }
}
