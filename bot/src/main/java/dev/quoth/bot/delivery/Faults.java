package dev.quoth.bot.delivery;

import dev.quoth.corpus.sqlite.StoreException;

/// Says of a fault what may be logged: its message may hold what somebody asked.
final class Faults {
    private Faults() {}

    /// Returns the fault's kind and where it came up; a store's own words, which hold no texts.
    static String place(Throwable fault) {
        if (fault instanceof StoreException) {
            return String.valueOf(fault.getMessage());
        }
        var trace = fault.getStackTrace();
        var kind = fault.getClass().getSimpleName();
        return trace.length == 0 ? kind : kind + " at " + trace[0];
    }
}
