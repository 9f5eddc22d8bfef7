package dev.quoth.bot.telegram;

/// Which bot we are.
///
/// @param name its user name without the @, as people mention it
record Bot(long id, String name) {

    /// Returns the address that opens a chat with us and says `/start parameter` there.
    ///
    /// @param parameter 1 to 64 of A-Z a-z 0-9 _ -
    String deepLink(String parameter) {
        return "https://t.me/" + name + "?start=" + parameter;
    }

    boolean isCalled(String other) {
        return name.equalsIgnoreCase(other);
    }
}
