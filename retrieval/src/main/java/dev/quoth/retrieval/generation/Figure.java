package dev.quoth.retrieval.generation;

import java.util.Collection;
import java.util.List;

/// A figure as a text has it, and what it may say: «90年» is 2001 in Taiwan, or a stretch of time.
record Figure(String written, List<Fact> readings) {

    Figure {
        readings = List.copyOf(readings);
    }

    /// Whether a text that says all of `said` says this.
    boolean isAmong(Collection<Fact> said) {
        return readings.stream().anyMatch(reading -> reading.isAmong(said));
    }
}
