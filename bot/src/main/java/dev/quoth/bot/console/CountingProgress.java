package dev.quoth.bot.console;

import dev.quoth.bot.wording.Printable;
import dev.quoth.corpus.ingest.ReadDocument;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts each file that was looked at as one step, and tells at the end which are gone.
abstract class CountingProgress implements Progress {
    private static final Logger LOG = LoggerFactory.getLogger(CountingProgress.class);
    private static final int MOST_GONE = 20;

    private final Surroundings surroundings;
    private final List<String> gone = new ArrayList<>();

    CountingProgress(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Hears that one more file was looked at.
    abstract void step();

    @Override
    public final void read(ReadDocument document) {
        LOG.debug("read {}", document.address());
        step();
    }

    @Override
    public final void unchanged(String address) {
        step();
    }

    @Override
    public final void skipped(String address, String reason) {
        step();
    }

    @Override
    public final void gone(String address) {
        gone.add(address);
        step();
    }

    final void tellGone() {
        gone.stream().limit(MOST_GONE).forEach(
                address -> surroundings.tell(Printable.line(address) + " is gone, and its text is removed"));
        if (gone.size() > MOST_GONE) {
            surroundings.tell("and " + (gone.size() - MOST_GONE) + " more are gone");
        }
        gone.clear();
    }
}
