package dev.quoth.bot.home;

import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.model.ModelException;
import dev.quoth.retrieval.model.VectorSpace;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads models while other things are opened, so that the first question finds them ready.
final class WarmUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Thread loading;

    /// Begins to load the models of `spaces`, one after the other.
    WarmUp(Embeddings embeddings, List<VectorSpace> spaces) {
        loading = Thread.ofPlatform().name("quoth-warm-up").daemon().start(() -> load(embeddings, spaces));
    }

    private static void load(Embeddings embeddings, List<VectorSpace> spaces) {
        try {
            spaces.forEach(space -> embeddings.embed("1", space));
        } catch (ModelException e) {
            // Whoever needs the model will hear of it.
            LOG.debug("a model could not be loaded ahead of time", e);
        }
    }

    /// Waits until nothing is being loaded any more.
    @Override
    public void close() {
        boolean interrupted = false;
        while (loading.isAlive()) {
            try {
                loading.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
