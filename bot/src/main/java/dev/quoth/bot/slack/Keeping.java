package dev.quoth.bot.slack;

import dev.quoth.bot.delivery.Arrival;
import dev.quoth.bot.delivery.Intake;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Keeps what Slack told, in its order; what waits together is stored together. Safe for use by several threads.
final class Keeping {

    private static final int MOST_TOGETHER = 200;

    private final Intake intake;
    private final People people;
    private final ExecutorService storing;
    private final Queue<Deposit> waiting = new ConcurrentLinkedQueue<>();

    /// @param storing one thread, so that order is kept
    Keeping(Intake intake, People people, ExecutorService storing) {
        this.intake = intake;
        this.people = people;
        this.storing = storing;
    }

    /// Something that is to be kept.
    static final class Deposit {
        private final List<Arrival> arrivals;
        private final CompletableFuture<Void> stored = new CompletableFuture<>();
        /// Whether it was decided if it is stored.
        private final AtomicBoolean isDecided = new AtomicBoolean();

        private Deposit(List<Arrival> arrivals) {
            this.arrivals = arrivals;
        }

        /// Returns what is done once it is safe, and fails where it can't be stored or was taken back.
        CompletableFuture<Void> stored() {
            return stored;
        }

        /// Has it not stored, unless that began already.
        void takeBack() {
            if (isDecided.compareAndSet(false, true)) {
                stored.completeExceptionally(new RejectedExecutionException("it waited too long to be stored"));
            }
        }
    }

    /// Has `arrivals` stored, all or none of them. Does not wait.
    Deposit keep(List<Arrival> arrivals) {
        var deposit = new Deposit(arrivals);
        waiting.add(deposit);
        try {
            storing.execute(this::store);
        } catch (RejectedExecutionException e) {
            deposit.takeBack();
        }
        return deposit;
    }

    /// Stores what waits. Whoever takes it may read it at once, which must not wait for Slack.
    private void store() {
        var together = new ArrayList<Deposit>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            if (next.isDecided.compareAndSet(false, true)) {
                together.add(next);
            }
            if (together.size() == MOST_TOGETHER) {
                break;
            }
        }
        if (together.isEmpty()) {
            return;
        }
        var arrivals = together.stream().flatMap(deposit -> deposit.arrivals.stream()).toList();
        try {
            people.withoutAsking(() -> intake.acceptAll(arrivals));
            together.forEach(deposit -> deposit.stored.complete(null));
        } catch (RuntimeException e) {
            together.forEach(deposit -> deposit.stored.completeExceptionally(e));
        }
    }
}
