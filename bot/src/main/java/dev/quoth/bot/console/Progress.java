package dev.quoth.bot.console;

import dev.quoth.corpus.ingest.IngestListener;

/// Shows how a reading goes on.
interface Progress extends IngestListener, AutoCloseable {

    /// Returns a bar where standard error is a terminal, and a line now and then otherwise.
    static Progress on(Surroundings surroundings) {
        return surroundings.terminals().err() ? new BarProgress(surroundings) : new LineProgress(surroundings);
    }

    @Override
    void close();
}
