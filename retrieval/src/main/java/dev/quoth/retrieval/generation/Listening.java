package dev.quoth.retrieval.generation;

import java.util.Optional;

/// Takes the claims of a model one by one. Safe for use by several threads.
interface Listening {

    /// Returns why `draft` is not shown; empty where it is, or where there is no room for it.
    Optional<Verdict.Refuted> hear(Draft draft);

    /// Returns how many claims are to be shown.
    int kept();

    /// Has no further claim shown.
    void close();
}
