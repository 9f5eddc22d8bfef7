package dev.quoth.bot.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.quoth.bot.digest.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/// The timetable that db-scheduler keeps: a row for each time at which editions are due, and one for each order. It picks a
/// row before it does the work, and a row whose process gave no sign of life for a while is picked by another.
final class SchedulerTimetable implements Timetable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    /// A process that died is noticed after four of them.
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
    private static final int MISSED_SIGNS = 4;
    /// An order does not wait for editions that are being made.
    private static final int WORKERS = 3;
    private static final Duration TIME_TO_END = Duration.ofMillis(300);

    private final DataSource source;
    private final InstantSource clock;
    private final SchedulerClient client;

    SchedulerTimetable(DataSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
        this.client = SchedulerClient.Builder.create(source).build();
    }

    @Override
    public void put(Instant time) {
        client.scheduleIfNotExists(new TaskInstance<>(DigestTasks.DUE, Long.toString(time.toEpochMilli())), time);
    }

    @Override
    public void ask(String order) {
        client.scheduleIfNotExists(new TaskInstance<>(DigestTasks.ASKED, order), clock.instant());
    }

    @Override
    public AutoCloseable begin(Work work) {
        var tasks = new DigestTasks(work, clock);
        var scheduler = Scheduler.create(source, tasks.all()).clock(clock::instant).threads(WORKERS)
                .pollingInterval(LOOK_EVERY).heartbeatInterval(SIGN_OF_LIFE).missedHeartbeatsLimit(MISSED_SIGNS)
                .shutdownMaxWait(TIME_TO_END).failureLogging(LogLevel.INFO, false)
                .schedulerName(new SchedulerName.Fixed("quoth-" + UUID.randomUUID()))
                .build();
        scheduler.start();
        return scheduler::stop;
    }
}
