package dev.quoth.bot.home;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads models while other things are opened, so that the first question finds them ready.
final class WarmUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Thread loading;

    /// Begins to load what `first` needs, the model of its own language before any other; nothing where it is empty.
    WarmUp(HomeModels models, HomeSearch search, Optional<String> first) {
        loading = Thread.ofPlatform().name("quoth-warm-up").daemon()
                .start(() -> first.ifPresent(question -> load(models, search, question)));
    }

    private static void load(HomeModels models, HomeSearch search, String question) {
        try {
            var embeddings = models.forQuestions();
            var own = embeddings.spaces().of(question);
            embeddings.embed("1", own);
            // The other one is for documents in the other language, where the question can be put into it.
            embeddings.spaces().all().stream().filter(space -> !space.equals(own))
                    .forEach(other -> embeddings.embed("1", other));
            search.warmUp();
        } catch (RuntimeException e) {
            // Whoever needs it will hear of it.
            LOG.debug("not all could be loaded ahead of time", e);
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
