package dev.quoth.bot.store;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dev.quoth.bot.digest.Timetable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The timetable of a chats.db, whose work is done when a test says so, in the test's own thread.
public final class StepTimetable implements Timetable {
    private final ChatDatabase chats;
    private final InstantSource clock;
    private final Timetable kept;
    private @Nullable ManualScheduler scheduler;

    public StepTimetable(ChatDatabase chats, InstantSource clock) {
        this.chats = chats;
        this.clock = clock;
        this.kept = chats.timetable(clock);
    }

    @Override
    public void put(Instant time) {
        kept.put(time);
    }

    @Override
    public void ask(String order) {
        kept.ask(order);
    }

    @Override
    public AutoCloseable begin(Work work) {
        scheduler = TestHelper
                .createManualScheduler(chats.database().writing(), new DigestTasks(work, clock).all())
                .clock(new SettableClock()).build();
        return () -> {
        };
    }

    /// Does what is due now, and takes over from processes that gave no sign of life for long.
    public void step() {
        var running = Objects.requireNonNull(scheduler);
        running.setTime(clock.instant());
        running.runDeadExecutionDetection();
        running.runAnyDueExecutions();
    }
}
