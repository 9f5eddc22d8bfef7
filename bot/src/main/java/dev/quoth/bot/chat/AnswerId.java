package dev.quoth.bot.chat;

import java.util.regex.Pattern;

/// An answer that was given, by the name that buttons and links call it.
///
/// @param value 1 to 24 of a-z and 0-9
public record AnswerId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,24}");

    public AnswerId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an answer's id must be 1 to 24 of a-z 0-9, got '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
