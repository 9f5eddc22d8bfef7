package dev.quoth.bot.digest;

import java.util.regex.Pattern;

/// Names a watch for good.
///
/// @param value 1 to 24 of a-z and 0-9
public record WatchId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,24}");

    public WatchId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a watch's id must be 1 to 24 of a-z 0-9, got '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
