package dev.quoth.bot.home;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the vectors of a home anew where its settings name another model.
record Reembedding(Home home) {
    private static final Logger LOG = LoggerFactory.getLogger(Reembedding.class);

    /// Does so where something is to be done and no other process writes.
    void run() throws InterruptedException {
        if (home.store().lackingVectors(home.models().wanted()).isEmpty()) {
            return;
        }
        var held = home.writerIfFree("quoth");
        if (held.isPresent()) {
            try (var writer = held.get()) {
                var result = writer.reembed(left -> {
                });
                LOG.info("made vectors anew for {} documents, {} left {}", result.done(), result.left(),
                        result.trouble());
            }
        }
    }
}
