package dev.quoth.retrieval.followup;

/// Something that a question speaks of.
///
/// @param start where it begins in the question
/// @param text  as it stands there
record Mention(int start, String text, Kind kind) {

    /// How well it serves as what the next question speaks of, the better first.
    enum Kind {
        /// Called by its name, and no place.
        NAME,
        /// A certain thing: «the line», 研究院.
        CERTAIN, PLACE, THING
    }

    int end() {
        return start + text.length();
    }
}
