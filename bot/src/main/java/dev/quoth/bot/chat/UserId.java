package dev.quoth.bot.chat;

/// A person of a platform.
///
/// @param value how the platform names the person: Telegram's number, or `TEAM/USER` in Slack
public record UserId(Platform platform, String value) {

    public UserId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a person's id must not be blank");
        }
    }

    /// Returns the person that [#toString()] wrote as `text`; throws IllegalArgumentException for any other text.
    public static UserId parse(String text) {
        return Platform.parse(text, "a person", UserId::new);
    }

    /// Returns it as settings write it, such as `telegram:1234` or `slack:T012/U345`.
    @Override
    public String toString() {
        return platform.key() + ":" + value;
    }
}
