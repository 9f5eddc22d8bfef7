package dev.quoth.bot.home;

import dev.quoth.retrieval.model.Embeddings;
import dev.quoth.retrieval.model.ModelException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads models while other things are opened, so that the first question finds them ready.
final class WarmUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Thread loading;

    /// Begins to load the models that `first` needs, the one of its own language before any other; none where it is empty.
    WarmUp(Embeddings embeddings, Optional<String> first) {
        loading = Thread.ofPlatform().name("quoth-warm-up").daemon()
                .start(() -> first.ifPresent(question -> load(embeddings, question)));
    }

    private static void load(Embeddings embeddings, String question) {
        try {
            var own = embeddings.spaces().of(question);
            embeddings.embed("1", own);
            // The other one is for documents in the other language, where the question can be put into it.
            embeddings.spaces().all().stream().filter(space -> !space.equals(own))
                    .forEach(other -> embeddings.embed("1", other));
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
