package dev.quoth.bot.digest;

import java.time.Instant;

/// Keeps in the store when there is something to do, and has one of the processes that use the store do it at its time: by
/// another one where that dies meanwhile. What is done may be done again after that. Safe for use by several threads.
public interface Timetable {

    /// What there is to do. Where it throws, it is tried again later.
    interface Work {

        /// Makes the editions that are due at `time`.
        void due(Instant time) throws InterruptedException;

        /// Does what somebody asked for, see [#ask].
        void asked(String order) throws InterruptedException;
    }

    /// Has [Work#due] called at `time`.
    void put(Instant time);

    /// Has [Work#asked] called as soon as a process that does the work hears of it.
    void ask(String order);

    /// Begins to have `work` done in this process, until what is returned is closed.
    AutoCloseable begin(Work work);
}
