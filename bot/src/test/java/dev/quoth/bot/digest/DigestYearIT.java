package dev.quoth.bot.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quoth.bot.store.ChatDatabase;
import dev.quoth.bot.store.QuickChats;
import dev.quoth.bot.store.StepTimetable;
import dev.quoth.corpus.SettableClock;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A year of digests in four time zones, in which the process dies at each step of an edition, sleeps for hours, and its clock
/// is put forwards and back. What is due is reckoned by walking through the year minute by minute.
class DigestYearIT {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    /// What is due at the very end may be sent after it.
    private static final Duration LAST = Duration.ofHours(12);
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final List<String> ZONES = List.of("Asia/Hong_Kong", "Asia/Taipei", "America/New_York",
            "Europe/London");
    /// The second and the third are in the hour that is missing, and in the one that comes twice.
    private static final List<String> TIMES = List.of("08:30", "02:30", "01:30", "00:00", "23:59");

    @TempDir
    Path folder;
    private final SettableClock clock = new SettableClock(BEGIN);
    private final SplittableRandom random = new SplittableRandom(7);
    private final List<String> sent = new ArrayList<>();
    private final AtomicReference<Crash> next = new AtomicReference<>(Crash.NONE);
    private final Map<String, Integer> events = new TreeMap<>();
    private volatile CountDownLatch crashed = new CountDownLatch(1);

    /// Where the process dies.
    private enum Crash {
        NONE, BEFORE_IT_IS_MADE, BEFORE_IT_IS_STORED, AFTER_IT_IS_STORED, BEFORE_THE_NEXT_IS_NOTED,
        AFTER_THE_NEXT_IS_NOTED
    }

    @Test
    void sendsEachEditionOnceWhateverHappens() throws Exception {
        var subscriptions = subscriptions();
        try (var chats = QuickChats.open(folder.resolve("chats.db"))) {
            var agenda = new Agenda(chats.subscriptions(), chats.editions(), chats.timetable(clock), clock);
            subscriptions.forEach(subscription -> agenda.add(subscription, Paper.MARK));
        }
        while (clock.instant().isBefore(END.minus(STEP))) {
            live();
        }
        report(subscriptions);
    }

    private static List<Subscription> subscriptions() {
        var subscriptions = new ArrayList<Subscription>();
        for (int zone = 0; zone < ZONES.size(); zone++) {
            for (int time = 0; time < TIMES.size(); time++) {
                var days = time == 0 ? DayWords.WORKING : Set.of(DayOfWeek.values());
                subscriptions.add(Paper.subscription("s" + zone + time, TIMES.get(time), days, ZONES.get(zone)));
            }
        }
        return subscriptions;
    }

    /// One life of the process, until it dies, is put to sleep or the year is over.
    private void live() throws Exception {
        next.set(Crash.NONE);
        crashed = new CountDownLatch(1);
        var chats = QuickChats.open(folder.resolve("chats.db"));
        var timetable = new StepTimetable(chats, clock);
        var life = Thread.ofPlatform().daemon().unstarted(() -> run(chats, timetable));
        // What a dead process still tries fails, for its store is closed.
        life.setUncaughtExceptionHandler((thread, fault) -> {
            if (crashed.getCount() > 0) {
                note("fault " + fault);
            }
        });
        life.start();
        while (life.isAlive() && crashed.getCount() > 0) {
            life.join(1);
        }
        // What hangs in a dead process never goes on.
        note(next.get() == Crash.NONE ? "ends" : "crash " + next.get());
        chats.close();
        var pause = Duration.ofMinutes(random.nextInt(1, 300));
        note(pause.toMinutes() > 60 ? "more than an hour off" : "less than an hour off");
        clock.pass(pause);
        if (random.nextInt(6) == 0) {
            note("clock put back");
            clock.pass(Duration.ofMinutes(-random.nextInt(1, 180)));
        }
    }

    private void run(ChatDatabase chats, StepTimetable timetable) {
        var desk = new Digests.Desk(chats.subscriptions(), new CrashingStore(chats.editions(), this::crashAt),
                chats.watches(),
                new CrashingTimetable(timetable, this::crashAt));
        var room = new Digests.Newsroom((subscription, guest, told, occasion) -> {
            crashAt(Crash.BEFORE_IT_IS_MADE.name());
            return Paper.edition(subscription, guest, told, occasion);
        }, Paper::parts, Paper.poster(), Paper::everything, () -> {
        }, () -> {
        });
        var digests = new Digests(desk, room,
                new Digests.Terms(Duration.ofHours(6), Duration.ofMinutes(1), 2, clock));
        sent.addAll(Paper.send(chats, clock.instant()));
        digests.begin();
        var crash = Crash.values()[random.nextInt(Crash.values().length)];
        int steps = random.nextInt(1, 600);
        for (int step = 0; step < steps && clock.instant().isBefore(END); step++) {
            if (step == steps / 2) {
                next.set(crash);
            }
            timetable.step();
            sent.addAll(Paper.send(chats, clock.instant()));
            clock.pass(STEP);
            if (random.nextInt(400) == 0) {
                note("clock put forwards and back");
                clock.pass(Duration.ofMinutes(50));
                timetable.step();
                clock.pass(Duration.ofMinutes(-50));
                digests.agenda().straighten();
            }
        }
        next.set(Crash.NONE);
        digests.close();
    }

    /// Hangs for ever where the process is to die there.
    private void crashAt(String step) {
        if (Objects.requireNonNull(next.get()).name().equals(step)) {
            crashed.countDown();
            while (true) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    // Dead processes don't wake up.
                }
            }
        }
    }

    private synchronized void note(String event) {
        events.merge(event, 1, Integer::sum);
    }

    private void report(List<Subscription> subscriptions) {
        var table = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (var subscription : subscriptions) {
            var all = due(subscription.plan());
            var due = new TreeMap<>(all);
            due.values().removeIf(time -> time.isAfter(END.minus(LAST)));
            var own = sent.stream().map(text -> text.split(" "))
                    .filter(said -> said[0].equals(subscription.id().value()))
                    .toList();
            var days = own.stream().map(said -> LocalDate.parse(said[1]))
                    .collect(Collectors.toCollection(TreeSet::new));
            var missed = new TreeSet<>(due.keySet());
            missed.removeAll(days);
            int doubled = own.size() - days.size();
            days.removeAll(all.keySet());
            boolean isEarly = own.stream().anyMatch(
                    said -> Instant.parse(said[3]).isBefore(all.getOrDefault(LocalDate.parse(said[1]), Instant.MAX)));
            if (!missed.isEmpty() || doubled > 0 || !days.isEmpty() || isEarly) {
                faults.add(subscription.id() + ": missed " + missed + ", doubled " + doubled + ", not due " + days
                        + (isEarly ? ", early" : ""));
            }
            table.add("%-17s %s %-8s %4d %4d %4d %6d %7d".formatted(subscription.plan().zone(),
                    subscription.plan().time(), subscription.plan().days().size() == 7 ? "daily" : "weekdays",
                    due.size(),
                    own.stream().filter(said -> due.containsKey(LocalDate.parse(said[1]))).count(),
                    own.stream().filter(said -> said[2].equals("LATE")).count(), missed.size(),
                    doubled));
        }
        System.out.println("zone              time  days      due sent late missed doubled");
        table.forEach(System.out::println);
        System.out.println(events);
        faults.addAll(events.keySet().stream().filter(event -> event.startsWith("fault")).toList());
        assertEquals(List.of(), faults);
    }

    /// When an edition is due on each day: at the first minute of the day that reads its time or a later one.
    private static Map<LocalDate, Instant> due(Plan plan) {
        var due = new TreeMap<LocalDate, Instant>();
        for (var minute = BEGIN.minus(Duration.ofDays(1)); minute
                .isBefore(END.plus(LAST)); minute = minute.plusSeconds(60)) {
            var local = minute.atZone(plan.zone());
            if (plan.days().contains(local.getDayOfWeek()) && !local.toLocalTime().isBefore(plan.time())) {
                due.putIfAbsent(local.toLocalDate(), minute);
            }
        }
        due.values().removeIf(time -> !time.isAfter(BEGIN));
        return due;
    }
}
