package dev.quoth.bot.store;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.quoth.bot.digest.Timetable.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The work of a [dev.quoth.bot.digest.Timetable] as db-scheduler's tasks. What fails is tried again after a minute, then
/// after twice as long each time, up to a quarter of an hour, for as long as there is something left to do.
record DigestTasks(Work work, InstantSource clock) {
    static final String DUE = "digest-due";
    static final String ASKED = "digest-asked";

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 4;

    List<Task<?>> all() {
        return List.of(due(), asked());
    }

    private OneTimeTask<Void> due() {
        return Tasks.oneTime(DUE).onFailure(this::again).onDeadExecution(this::atOnce)
                .execute((instance,
                        context) -> run(() -> work.due(Instant.ofEpochMilli(Long.parseLong(instance.getId())))));
    }

    private OneTimeTask<Void> asked() {
        return Tasks.oneTime(ASKED).onFailure(this::again).onDeadExecution(this::atOnce)
                .execute((instance, context) -> run(() -> work.asked(instance.getId())));
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    /// What is broken off because we are closing counts as failed, and is done by whoever comes next.
    private static void run(Step step) {
        try {
            step.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("broken off", e);
        }
    }

    private void again(ExecutionComplete failed, ExecutionOperations<Void> row) {
        int doublings = Math.min(failed.getExecution().consecutiveFailures, MOST_DOUBLINGS);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        row.reschedule(failed, clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }

    private void atOnce(ExecutionComplete dead, ExecutionOperations<Void> row) {
        row.reschedule(dead, clock.instant());
    }
}
