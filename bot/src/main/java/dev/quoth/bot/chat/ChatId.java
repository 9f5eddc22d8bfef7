package dev.quoth.bot.chat;

/// A chat, group or channel of a platform.
///
/// @param value how the platform names it: Telegram's number, or `TEAM/CHANNEL` in Slack
public record ChatId(Platform platform, String value) {

    public ChatId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a chat's id must not be blank");
        }
    }

    /// Returns the chat that [#toString()] wrote as `text`; throws IllegalArgumentException for any other text.
    public static ChatId parse(String text) {
        return Platform.parse(text, "a chat", ChatId::new);
    }

    /// Returns it as settings write it, such as `telegram:-1001234` or `slack:T012/C345`.
    @Override
    public String toString() {
        return platform.key() + ":" + value;
    }
}
