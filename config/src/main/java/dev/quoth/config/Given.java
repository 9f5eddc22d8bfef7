package dev.quoth.config;

import java.util.List;

/// What was given for a key, not yet read.
sealed interface Given {

    /// Where it stands, as in [Problem#place()].
    String place();

    /// One value in the file.
    record One(String place, String text) implements Given {}

    /// A list in the file.
    record Many(String place, List<One> items) implements Given {}

    /// Something in the file that can't be a setting.
    record Misfit(String place, String reason) implements Given {}

    /// An environment variable, never empty.
    record Variable(String place, String text) implements Given {}
}
