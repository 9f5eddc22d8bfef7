package dev.quoth.corpus.proof;

import java.util.List;

/// What looking for a stretch of a document in its source came to.
public sealed interface Finding {

    /// It stands there; between its characters `repairs` were made, in order.
    record Found(List<Repair> repairs) implements Finding {
        public Found {
            repairs = List.copyOf(repairs);
        }
    }

    /// `missing`, a part of it, does not stand where it should; `instead` does, and is empty where nothing does.
    record Missing(String missing, String instead) implements Finding {}
}
