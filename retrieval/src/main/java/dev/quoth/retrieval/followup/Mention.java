package dev.quoth.retrieval.followup;

/// Something that a question speaks of.
///
/// @param start where it begins in the question
/// @param end   where it ends there
/// @param text  as it stands there, but that a pronoun in it may be said by name
record Mention(int start, int end, String text, Kind kind) {

    Mention(int start, String text, Kind kind) {
        this(start, start + text.length(), text, kind);
    }

    /// How well it serves as what the next question speaks of, the better first.
    enum Kind {
        /// Called by its name, and no place.
        NAME,
        /// A certain thing: «the line», 研究院.
        CERTAIN, PLACE, THING
    }
}
