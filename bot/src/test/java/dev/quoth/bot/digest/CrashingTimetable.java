package dev.quoth.bot.digest;

import java.time.Instant;
import java.util.function.Consumer;

/// A timetable whose process may die before and after a time is noted.
record CrashingTimetable(Timetable timetable, Consumer<String> step) implements Timetable {

    @Override
    public void put(Instant time) {
        step.accept("BEFORE_THE_NEXT_IS_NOTED");
        timetable.put(time);
        step.accept("AFTER_THE_NEXT_IS_NOTED");
    }

    @Override
    public void ask(String order) {
        timetable.ask(order);
    }

    @Override
    public AutoCloseable begin(Work work) {
        return timetable.begin(work);
    }
}
