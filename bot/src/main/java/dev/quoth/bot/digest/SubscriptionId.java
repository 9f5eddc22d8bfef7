package dev.quoth.bot.digest;

import java.util.regex.Pattern;

/// Names a subscription for good.
///
/// @param value 1 to 24 of a-z and 0-9
public record SubscriptionId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,24}");

    public SubscriptionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a subscription's id must be 1 to 24 of a-z 0-9, got '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
