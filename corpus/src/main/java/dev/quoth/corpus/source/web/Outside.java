package dev.quoth.corpus.source.web;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/// What the reading of pages takes from the machine.
///
/// @param clock   the time
/// @param sleeper waits for turns
/// @param names   looks hosts up
/// @param chance  numbers from 0 to 1 that spread what is tried again
public record Outside(InstantSource clock, Sleeper sleeper, NameLookup names, DoubleSupplier chance) {

    /// Returns the machine's own, but for the clock.
    public static Outside machine(InstantSource clock) {
        return new Outside(clock, Thread::sleep, InetAddress::getAllByName,
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
