package dev.quoth.retrieval.generation;

import dev.quoth.retrieval.languagemodel.Completion;
import dev.quoth.retrieval.languagemodel.LanguageModel;
import dev.quoth.retrieval.languagemodel.LanguageModelException;
import dev.quoth.retrieval.languagemodel.Prompt;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A call of a model that ends in its time, whatever the model does: one that does not heed it is left behind.
///
/// @param completion what it said; empty where the call came to nothing
/// @param failure    why it came to nothing; empty where it did not
record TimedCall(Optional<Completion> completion, Optional<String> failure) {

    private static final Logger LOG = LoggerFactory.getLogger(TimedCall.class);

    /// Asks `prompt`, whose time is also how long this waits. An interrupted thread stays interrupted.
    static TimedCall of(LanguageModel model, Prompt prompt, Consumer<String> heard) {
        var said = new CompletableFuture<Completion>();
        var worker = Thread.ofVirtual().name("quoth-model").start(() -> {
            try {
                said.complete(model.complete(prompt, heard));
            } catch (LanguageModelException | InterruptedException | RuntimeException e) {
                said.completeExceptionally(e);
            }
        });
        Duration most = prompt.within();
        try {
            return new TimedCall(Optional.of(said.get(most.toNanos(), TimeUnit.NANOSECONDS)), Optional.empty());
        } catch (ExecutionException e) {
            return failed(model, String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            worker.interrupt();
            return failed(model, "no whole answer within " + most.toMillis() + " ms");
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            return failed(model, "interrupted");
        }
    }

    private static TimedCall failed(LanguageModel model, String reason) {
        LOG.info("the model {} gave no whole answer: {}", model.name(), reason);
        return new TimedCall(Optional.empty(), Optional.of(reason));
    }
}
