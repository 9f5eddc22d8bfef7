package dev.quoth.retrieval.followup;

/// A part of a question that stands for the whole of it: «in Macau?», 那預算呢.
///
/// @param text        without a preposition
/// @param preposition in small letters; empty where it has none
record Piece(String text, String preposition, Kind kind) {

    enum Kind {
        YEAR, PLACE, NAME, THING,
        /// What is done: 返回.
        ACTION
    }
}
