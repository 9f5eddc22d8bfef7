package dev.quoth.bot.home;

import dev.quoth.corpus.ingest.Ingest;
import dev.quoth.corpus.ingest.Reembedding;
import dev.quoth.corpus.store.HomeLock;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/// The right to change a home, which one process has at a time. Questions can be asked all the while.
public final class HomeWriter implements AutoCloseable {

    private final Home home;
    private final Optional<HomeLock> own;

    /// @param own what is given back when this is closed; empty where the home itself holds the right
    HomeWriter(Home home, Optional<HomeLock> own) {
        this.home = home;
        this.own = own;
    }

    /// Returns what reads places into the store; the caller closes it, and has the index catch up when all is read.
    public Ingest ingest() {
        return home.ingest();
    }

    /// Brings the index level with the store.
    public void catchUp() {
        home.index().catchUp(home.models().forQuestions().spaces());
    }

    /// Gives vectors of the model that the settings name to all documents that lack them, and has questions asked with it
    /// once all have them. What is broken off goes on where it was. Throws InterruptedException where this thread was
    /// interrupted.
    ///
    /// @param progress hears after each document how many are left
    public Reembedding.Result reembed(IntConsumer progress) throws InterruptedException {
        var models = home.models();
        models.note();
        var target = models.forDocuments();
        boolean isChange = !models.asked().equals(models.wanted());
        // One that was left half made may know documents without their vectors.
        home.folder().removeIndexesBut(isChange && home.store().lackingVectors(models.wanted()).isEmpty()
                ? Set.of(models.asked(), models.wanted())
                : Set.of(models.asked()));
        var result = new Reembedding(home.store(), target, home.workers()).run(progress);
        models.note();
        if (isChange && result.isComplete()) {
            home.index().catchUp(target.spaces());
            home.store().switchTo(models.wanted());
            home.folder().removeIndexesBut(Set.of(models.wanted()));
        } else {
            catchUp();
        }
        return result;
    }

    @Override
    public void close() {
        own.ifPresent(HomeLock::close);
    }
}
