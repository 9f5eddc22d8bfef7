package dev.quoth.bot.doctor;

/// What a check found. Texts are for people, on one line, and hold no secret.
public sealed interface Finding {

    /// What is the case.
    String what();

    /// It is well.
    record Fine(String what) implements Finding {}

    /// It works, but not for long or not well.
    ///
    /// @param advice what to do
    record Warning(String what, String advice) implements Finding {}

    /// It does not work.
    ///
    /// @param advice what to do
    record Failed(String what, String advice) implements Finding {}
}
