package dev.quoth.retrieval.languagemodel;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/// How often a server is asked again, and when.
///
/// @param attempts   how often one thing is asked, at least 1
/// @param firstPause about how long is waited after the first failure; twice as long each time after that
/// @param rest       how long a server is left alone that failed several times
/// @param pause      how the pauses are made
/// @param chance     spreads them, so that many who failed at once don't come back at once
/// @param time       what time it is
record Manners(int attempts, Duration firstPause, Duration rest, Pause pause, RandomGenerator chance,
        InstantSource time) {

    /// Lets time pass.
    @FunctionalInterface
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    static Manners usual(InstantSource time) {
        return new Manners(3, Duration.ofMillis(400), Duration.ofSeconds(30), Thread::sleep,
                RandomGenerator.getDefault(), time);
    }

    /// Returns how long to wait after attempt number `attempt`, from 1 on: between half and the whole of what doubles each
    /// time.
    Duration after(int attempt) {
        long most = firstPause.toMillis() << Math.min(attempt - 1, 10);
        return Duration.ofMillis(most / 2 + chance.nextLong(most / 2 + 1));
    }

    Clock clock() {
        return time.withZone(ZoneOffset.UTC);
    }
}
