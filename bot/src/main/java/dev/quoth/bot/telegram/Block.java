package dev.quoth.bot.telegram;

/// A part of a reply as a message shows it.
///
/// @param isClose whether it follows on the line after the part before, without an empty line between
record Block(Formatted text, Weight weight, boolean isClose) {

    /// What may happen to a block where a message is too long.
    enum Weight {
        /// Words of ours, which may be shortened.
        PROSE,
        /// May go on in another message, between its lines where possible.
        LIST,
        /// Citations and sources, which stay whole.
        CITED
    }

    String before() {
        return isClose ? "\n" : "\n\n";
    }

    Block with(Formatted other) {
        return new Block(other, weight, isClose);
    }

    int length() {
        return text.text().length();
    }
}
