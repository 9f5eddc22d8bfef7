package dev.quoth.bot.conversation;

import java.util.OptionalInt;

/// Numbers as people give them to commands.
final class Numbers {

    private static final int MOST_DIGITS = 4;

    private Numbers() {}

    /// Returns the number that `text` is, in digits of any script, alone or in square brackets; empty for anything else and for
    /// numbers of more than four digits.
    static OptionalInt read(String text) {
        var digits = text.replaceAll("[\\[\\]#]", "").strip();
        boolean isNumber = !digits.isEmpty() && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(Character::isDigit);
        return isNumber ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
