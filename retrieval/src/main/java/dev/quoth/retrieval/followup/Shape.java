package dev.quoth.retrieval.followup;

/// What a question has of its own, and what it leaves to those before it.
sealed interface Shape {

    /// It has all.
    record Whole() implements Shape {}

    /// It only asks in another way: «by when?», «how many banks?».
    ///
    /// @param noun what is asked for; empty where it is not said
    /// @param said all of it, as it stands
    record Asking(Way way, String noun, String said) implements Shape {}

    /// It puts a part in place of another: «and in Macau?».
    ///
    /// @param isMarked whether it says that it is only a part: «what about …»
    record Part(Piece piece, boolean isMarked) implements Shape {}

    /// It asks about a year before or behind.
    record OtherYear(int later) implements Shape {}

    /// It asks about one of several: «the second one».
    ///
    /// @param number from 1; 0 for the last
    record Nth(int number) implements Shape {}

    /// It says all but of what: 何時成立, «What is the deadline?».
    record Topicless(String text) implements Shape {}

    /// It has words for things that were named before.
    record Referring(String text) implements Shape {}
}
